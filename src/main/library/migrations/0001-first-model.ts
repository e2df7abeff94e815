import type { Migration } from './migration.ts'

const id = 'id TEXT PRIMARY KEY NOT NULL, deleted_at TEXT'
const owner = 'owner_type TEXT NOT NULL, owner TEXT NOT NULL'
/** A foreign key that is checked at the end of the transaction, so that a gesture can write its rows in any order. */
const to = (table: string): string => `REFERENCES "${table}"(id) DEFERRABLE INITIALLY DEFERRED`
const flag = (name: string): string => `${name} INTEGER NOT NULL DEFAULT 0 CHECK (${name} IN (0, 1))`

const evidence = `
  CREATE TABLE content (sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64), bytes BLOB NOT NULL) STRICT;
  CREATE TABLE source (${id},
    title TEXT NOT NULL DEFAULT '', publisher TEXT NOT NULL DEFAULT '', publisher_actor TEXT ${to('actor')}, author TEXT NOT NULL DEFAULT '',
    published TEXT NOT NULL DEFAULT '', place TEXT, link TEXT NOT NULL DEFAULT '', marking TEXT, reliability TEXT, quality TEXT NOT NULL DEFAULT '',
    work_state TEXT, channel TEXT, access_limits TEXT, file_name TEXT NOT NULL DEFAULT '', imported_at TEXT) STRICT;
  CREATE TABLE case_source (${id}, in_case TEXT NOT NULL ${to('case')}, source TEXT NOT NULL ${to('source')}) STRICT;
  CREATE TABLE revision (${id},
    source TEXT NOT NULL ${to('source')}, kind TEXT NOT NULL DEFAULT 'imported', follows TEXT ${to('revision')},
    content TEXT REFERENCES content(sha256) DEFERRABLE INITIALLY DEFERRED, text TEXT NOT NULL,
    encoding TEXT, ${flag('encoding_guessed')}, parser TEXT, words INTEGER NOT NULL DEFAULT 0) STRICT;
  CREATE TABLE block (${id},
    revision TEXT NOT NULL ${to('revision')}, ord INTEGER NOT NULL, type TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, attrs TEXT,
    CHECK (start >= 0 AND start < "end")) STRICT;
  CREATE TABLE styled (${id},
    revision TEXT NOT NULL ${to('revision')}, style TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, attrs TEXT,
    CHECK (start >= 0 AND start < "end")) STRICT;
  CREATE TABLE anchor (${id}, ${owner},
    role TEXT NOT NULL, ord INTEGER NOT NULL DEFAULT 0, revision TEXT NOT NULL ${to('revision')}, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    exact TEXT NOT NULL, prefix TEXT NOT NULL DEFAULT '', suffix TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT 'anchored', score REAL,
    CHECK (start >= 0 AND start < "end")) STRICT;
  CREATE INDEX case_source_by_source ON case_source(source);
  CREATE INDEX revision_by_source ON revision(source);
  CREATE INDEX block_by_revision ON block(revision, ord);
  CREATE INDEX styled_by_revision ON styled(revision, start);
  CREATE INDEX anchor_by_owner ON anchor(owner);
  CREATE INDEX anchor_by_revision ON anchor(revision);
`

const actors = `
  CREATE TABLE actor (${id},
    name TEXT NOT NULL, kind TEXT NOT NULL, access_basis TEXT, how_many TEXT, reliability TEXT, marking TEXT, merged_into TEXT ${to('actor')}) STRICT;
  CREATE TABLE never_merge (${id}, actor TEXT NOT NULL ${to('actor')}, other TEXT NOT NULL ${to('actor')}) STRICT;
  CREATE TABLE alias (${id}, actor TEXT NOT NULL ${to('actor')}, text TEXT NOT NULL, speaker TEXT ${to('actor')}, ${flag('learned')}) STRICT;
  CREATE TABLE office (${id}, actor TEXT NOT NULL ${to('actor')}, title TEXT NOT NULL, organisation TEXT ${to('actor')}, from_date TEXT, to_date TEXT) STRICT;
  CREATE TABLE member (${id},
    actor TEXT NOT NULL ${to('actor')}, part_of TEXT NOT NULL ${to('actor')}, from_date TEXT, to_date TEXT, claim TEXT ${to('claim')}) STRICT;
  CREATE TABLE external_id (${id}, actor TEXT NOT NULL ${to('actor')}, scheme TEXT NOT NULL, value TEXT NOT NULL) STRICT;
  CREATE TABLE mention (${id}, actor TEXT NOT NULL ${to('actor')}, reading TEXT ${to('actor')}, revision TEXT NOT NULL ${to('revision')}) STRICT;
  CREATE INDEX alias_by_actor ON alias(actor);
  CREATE INDEX office_by_actor ON office(actor);
  CREATE INDEX member_by_actor ON member(actor);
  CREATE INDEX member_by_whole ON member(part_of);
  CREATE INDEX external_id_by_actor ON external_id(actor);
  CREATE INDEX mention_by_actor ON mention(actor);
  CREATE INDEX mention_by_revision ON mention(revision);
`

const claims = `
  CREATE TABLE occasion (${id},
    label TEXT NOT NULL, place TEXT, date TEXT, date_words TEXT, channel TEXT, addressee TEXT) STRICT;
  CREATE TABLE claim (${id},
    revision TEXT NOT NULL ${to('revision')}, kind TEXT NOT NULL, form TEXT NOT NULL, ${flag('speakers_unclear')},
    gloss TEXT NOT NULL DEFAULT '', ${flag('gloss_translated')}, credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
    status TEXT NOT NULL DEFAULT 'open', status_date TEXT, status_reason TEXT, about_date TEXT, about_date_words TEXT,
    said_date TEXT, said_date_words TEXT, occasion TEXT ${to('occasion')}, marking TEXT) STRICT;
  CREATE TABLE claim_speaker (${id}, claim TEXT NOT NULL ${to('claim')}, actor TEXT NOT NULL ${to('actor')}, ord INTEGER NOT NULL) STRICT;
  CREATE TABLE claim_link (${id}, claim TEXT NOT NULL ${to('claim')}, ord INTEGER NOT NULL, type TEXT NOT NULL, actor TEXT ${to('actor')}) STRICT;
  CREATE TABLE hedge (${id}, claim TEXT NOT NULL ${to('claim')}, link TEXT ${to('claim_link')}) STRICT;
  CREATE TABLE condition (${id}, claim TEXT NOT NULL ${to('claim')}, gloss TEXT) STRICT;
  CREATE TABLE idea (${id}, revision TEXT NOT NULL ${to('revision')}, gloss TEXT NOT NULL DEFAULT '') STRICT;
  CREATE TABLE about (${id},
    claim TEXT NOT NULL ${to('claim')}, ord INTEGER NOT NULL, of_claim TEXT ${to('claim')}, of_idea TEXT ${to('idea')},
    CHECK ((of_claim IS NULL) <> (of_idea IS NULL))) STRICT;
  CREATE TABLE tag (${id}, name TEXT NOT NULL, parent TEXT ${to('tag')}) STRICT;
  CREATE TABLE tagged (${id}, tag TEXT NOT NULL ${to('tag')}, ${owner}) STRICT;
  CREATE TABLE memo (${id}, ${owner}, body TEXT NOT NULL, marking TEXT) STRICT;
  CREATE TABLE field_state (${id}, ${owner}, field TEXT NOT NULL, state TEXT NOT NULL) STRICT;
  CREATE INDEX claim_by_revision ON claim(revision);
  CREATE INDEX claim_by_occasion ON claim(occasion) WHERE occasion IS NOT NULL;
  CREATE INDEX claim_speaker_by_claim ON claim_speaker(claim);
  CREATE INDEX claim_speaker_by_actor ON claim_speaker(actor);
  CREATE INDEX claim_link_by_claim ON claim_link(claim);
  CREATE INDEX hedge_by_claim ON hedge(claim);
  CREATE INDEX condition_by_claim ON condition(claim);
  CREATE INDEX about_by_claim ON about(claim);
  CREATE INDEX about_of_claim ON about(of_claim) WHERE of_claim IS NOT NULL;
  CREATE INDEX tagged_by_owner ON tagged(owner);
  CREATE INDEX tagged_by_tag ON tagged(tag);
  CREATE INDEX memo_by_owner ON memo(owner);
  CREATE INDEX field_state_by_owner ON field_state(owner);
`

const analysis = `
  CREATE TABLE "case" (${id}, name TEXT NOT NULL, marking TEXT) STRICT;
  CREATE TABLE question (${id}, in_case TEXT NOT NULL ${to('case')}, text TEXT NOT NULL, short_label TEXT NOT NULL DEFAULT '', ord INTEGER NOT NULL) STRICT;
  CREATE TABLE answer (${id},
    claim TEXT NOT NULL ${to('claim')}, question TEXT NOT NULL ${to('question')}, value TEXT, named TEXT,
    CHECK ((value IS NULL) <> (named IS NULL))) STRICT;
  CREATE TABLE briefing (${id},
    in_case TEXT NOT NULL ${to('case')}, title TEXT NOT NULL, date TEXT NOT NULL DEFAULT '', marking TEXT,
    prepared_by TEXT NOT NULL DEFAULT '', prepared_for TEXT NOT NULL DEFAULT '') STRICT;
  CREATE TABLE briefing_block (${id},
    briefing TEXT NOT NULL ${to('briefing')}, section TEXT NOT NULL, position TEXT NOT NULL, body TEXT NOT NULL CHECK (json_valid(body))) STRICT;
  CREATE TABLE judgement (${id},
    briefing TEXT ${to('briefing')}, question TEXT ${to('question')}, sentence TEXT, likelihood TEXT, confidence TEXT,
    confidence_reason TEXT NOT NULL DEFAULT '', would_change TEXT, CHECK ((briefing IS NULL) <> (question IS NULL))) STRICT;
  CREATE TABLE judgement_basis (${id}, judgement TEXT NOT NULL ${to('judgement')}, claim TEXT NOT NULL ${to('claim')}, ord INTEGER NOT NULL) STRICT;
  CREATE TABLE citation (${id},
    briefing TEXT NOT NULL ${to('briefing')}, block TEXT NOT NULL ${to('briefing_block')}, claim TEXT NOT NULL ${to('claim')},
    revision TEXT NOT NULL ${to('revision')}, made_from TEXT) STRICT;
  CREATE TABLE issued (${id},
    briefing TEXT NOT NULL ${to('briefing')}, content TEXT NOT NULL REFERENCES content(sha256) DEFERRABLE INITIALLY DEFERRED,
    issued_at TEXT NOT NULL, date TEXT NOT NULL, marking TEXT) STRICT;
  CREATE TABLE issued_to (${id}, issued TEXT NOT NULL ${to('issued')}, recipient TEXT NOT NULL) STRICT;
  CREATE TABLE issued_claim (${id}, issued TEXT NOT NULL ${to('issued')}, claim TEXT NOT NULL ${to('claim')}, revision TEXT NOT NULL, made_from TEXT) STRICT;
  CREATE TABLE read_back (${id}, ${owner}, sentence_hash TEXT NOT NULL, read_at TEXT NOT NULL) STRICT;
  CREATE TABLE check_ignored (${id}, ${owner}, code TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '') STRICT;
  CREATE TABLE saved_filter (${id}, screen TEXT NOT NULL, name TEXT NOT NULL, filter TEXT NOT NULL CHECK (json_valid(filter))) STRICT;
  CREATE TABLE data_file (${id}, kind TEXT NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE INDEX question_by_case ON question(in_case);
  CREATE INDEX answer_by_claim ON answer(claim);
  CREATE INDEX answer_by_question ON answer(question);
  CREATE INDEX briefing_block_by_briefing ON briefing_block(briefing);
  CREATE INDEX judgement_by_briefing ON judgement(briefing) WHERE briefing IS NOT NULL;
  CREATE INDEX judgement_basis_by_judgement ON judgement_basis(judgement);
  CREATE INDEX judgement_basis_by_claim ON judgement_basis(claim);
  CREATE INDEX citation_by_block ON citation(block);
  CREATE INDEX citation_by_briefing ON citation(briefing);
  CREATE INDEX citation_by_claim ON citation(claim);
  CREATE INDEX issued_by_briefing ON issued(briefing);
  CREATE INDEX issued_claim_by_issued ON issued_claim(issued);
  CREATE INDEX issued_claim_by_claim ON issued_claim(claim);
`

/**
 * The change log. Ids are long and fields of one record change together, so each change names a record only once, and
 * rows refer to a change by its number. That takes a third of the space of one wide table. The view `change_field`
 * shows it as such a table.
 */
const log = `
  CREATE TABLE change (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, clock TEXT NOT NULL, device TEXT NOT NULL, analyst TEXT NOT NULL, label TEXT NOT NULL,
    origin TEXT NOT NULL, "group" TEXT, undoes TEXT, "schema" INTEGER NOT NULL) STRICT;
  CREATE TABLE changed_record (
    seq INTEGER PRIMARY KEY, change INTEGER NOT NULL REFERENCES change(seq) DEFERRABLE INITIALLY DEFERRED,
    record_type TEXT NOT NULL, record TEXT NOT NULL) STRICT;
  CREATE TABLE changed_value (
    changed_record INTEGER NOT NULL REFERENCES changed_record(seq) DEFERRABLE INITIALLY DEFERRED, ord INTEGER NOT NULL,
    field TEXT NOT NULL, before ANY, after ANY, PRIMARY KEY (changed_record, ord)) STRICT, WITHOUT ROWID;
  CREATE VIEW change_field AS
    SELECT change.id AS change, record_type, record, field, before, after
    FROM change JOIN changed_record ON changed_record.change=change.seq JOIN changed_value ON changed_value.changed_record=changed_record.seq;
  CREATE INDEX change_by_clock ON change(clock);
  CREATE INDEX changed_record_by_change ON changed_record(change);
  CREATE INDEX changed_record_by_record ON changed_record(record);
`

const beside = `
  CREATE TABLE place (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
  CREATE TABLE search_doc (rowid INTEGER PRIMARY KEY, record TEXT NOT NULL UNIQUE, record_type TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE search_index USING fts5(title, body, content='search_doc', content_rowid='rowid', tokenize='unicode61 remove_diacritics 2');
  CREATE TRIGGER search_doc_in AFTER INSERT ON search_doc BEGIN
    INSERT INTO search_index(rowid, title, body) VALUES (new.rowid, new.title, new.body);
  END;
  CREATE TRIGGER search_doc_out AFTER DELETE ON search_doc BEGIN
    INSERT INTO search_index(search_index, rowid, title, body) VALUES ('delete', old.rowid, old.title, old.body);
  END;
`

/** The whole model (design, section 1), also the parts that are not used yet, with one default case. */
export const firstModel: Migration = {
  number: 1,
  name: 'first-model',
  up: (db, { newId }) => {
    db.exec(evidence + actors + claims + analysis + log + beside)
    db.run('INSERT INTO "case" (id, name) VALUES (?, ?)', newId(), 'Untitled case')
  },
}
