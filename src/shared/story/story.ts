import { z } from 'zod'
import { annexes } from '../briefing/briefing-view.ts'
import { checkDate } from '../dates/edtf-date.ts'
import {
  actorKinds,
  answers,
  claimForms,
  claimKinds,
  claimRelations,
  confidences,
  reliabilityLetters,
} from '../model/enums.ts'
import { isoDateSchema } from '../dates/iso-date-schema.ts'
import { likelihoodScale } from '../standards/likelihood.ts'
import { markingScheme } from '../standards/marking.ts'

/** A place in the text: its words, and which occurrence is meant (from 1) if they occur more than once. */
const storyQuoteSchema = z.union([
  z.string().min(1),
  z.strictObject({ quote: z.string().min(1), nth: z.int().min(1).optional() }),
])
export type StoryQuote = z.infer<typeof storyQuoteSchema>

/** A mention. For a metonym, `means` names the actor it stands for: "Moscow" may mean Russia. */
const storyMentionSchema = z.union([
  z.string().min(1),
  z.strictObject({
    quote: z.string().min(1),
    nth: z.int().min(1).optional(),
    means: z.string().trim().min(1).optional(),
  }),
])

/** One or more places. */
const storyQuotesSchema = z.array(storyQuoteSchema).min(1)

/** The words of an idea: one place, since on screen an idea is made of words that were found or selected. */
const storyIdeaSchema = z.array(storyQuoteSchema).length(1)

const name = z.string().trim().min(1)
const claimNumber = z.int().min(1)
const markingLabel = z.enum(markingScheme.markings.map(({ label }) => label))
const reporter = name.nullable()
const about = z.union([claimNumber, z.strictObject({ idea: storyIdeaSchema, inOurWords: z.string().optional() })])
/** A date in EDTF. */
const edtf = z.string().refine((date) => checkDate(date).ok)
/** A date. `quote` is the place of its words in the text. */
const storyDateSchema = z.strictObject({ date: edtf, words: name.optional(), quote: storyQuoteSchema.optional() })

/**
 * An actor. Apart from name, kind and mentions, everything is for its card. `claim` is the number of the claim that states a membership.
 */
const storyActorSchema = z.strictObject({
  name,
  kind: z.enum(actorKinds),
  mentions: z.array(storyMentionSchema),
  /** Aliases besides those learned from mentions. With a speaker: a name that only this actor uses. */
  aliases: z.array(z.union([name, z.strictObject({ text: name, speaker: name })])).optional(),
  accessBasis: name.optional(),
  howMany: name.optional(),
  /** Of a document: who wrote it, its date, and who has seen it. */
  documentAuthor: name.optional(),
  documentDate: edtf.optional(),
  seenBy: name.optional(),
  reliability: z.enum(reliabilityLetters).optional(),
  memo: z.string().optional(),
  tags: z.array(name).optional(),
  /** The actor that it speaks for, where its offices and memberships do not say so; its own name if it stands alone. */
  side: name.optional(),
  offices: z
    .array(z.strictObject({ title: name, organisation: name.optional(), from: edtf.optional(), to: edtf.optional() }))
    .optional(),
  members: z
    .array(z.strictObject({ actor: name, from: edtf.optional(), to: edtf.optional(), claim: claimNumber.optional() }))
    .optional(),
  externalIds: z.array(z.strictObject({ scheme: name, value: name })).optional(),
})

const storyClaimSchema = z.strictObject({
  /** One or more spans of one claim; empty only for a no-comment. */
  quotes: z.array(storyQuoteSchema),
  /** Names of actors; empty if the source itself speaks. */
  speakers: z.array(name),
  speakersUnclear: z.boolean().optional(),
  /** Names of actors that it says something about: "the leader is reportedly considering …", which nobody is made to say. */
  saidAbout: z.array(name).optional(),
  /** The words that show the claim was said. The occurrence nearest to the claim is meant. */
  cue: z.string().min(1).optional(),
  form: z.enum(claimForms),
  kind: z.enum(claimKinds),
  /**
   * Who reports it, outermost first, without the source and the speaker: a name, null for someone unnamed, or either with hedges on the
   * report.
   */
  chain: z
    .array(
      z.union([
        reporter,
        z.strictObject({ actor: reporter, words: storyQuoteSchema.optional(), hedge: storyQuotesSchema.optional() }),
      ]),
    )
    .optional(),
  /** What it is about: claims by number (from 1), and ideas by their words. */
  about: z.union([about, z.array(about)]).optional(),
  aboutUnclear: z.boolean().optional(),
  /** For a quotation that is a translation: its language, and whose translation it is unless it is the source's. */
  originalLanguage: name.optional(),
  translatedBy: name.optional(),
  hedge: storyQuotesSchema.optional(),
  condition: storyQuotesSchema.optional(),
  aboutDate: storyDateSchema.optional(),
  saidDate: storyDateSchema.optional(),
  occasion: z
    .union([
      name,
      z.strictObject({
        label: name,
        place: name.optional(),
        date: edtf.optional(),
        words: name.optional(),
        channel: name.optional(),
        addressee: name.optional(),
        /** The words were withdrawn or deleted since. */
        withdrawn: z
          .union([z.literal(true), z.strictObject({ by: name.optional(), date: edtf.optional() })])
          .optional(),
      }),
    ])
    .optional(),
  question: name.optional(),
  answer: z.union([z.enum(answers), z.strictObject({ named: name })]).optional(),
  credibility: z.int().min(1).max(6).optional(),
  inOurWords: z.string().optional(),
  tags: z.array(name).optional(),
  memo: z.string().optional(),
})

const storyJudgementSchema = z.strictObject({
  text: z.string().trim().min(1),
  likelihood: z.enum(likelihoodScale.terms).optional(),
  confidence: z.enum(confidences).optional(),
  confidenceReason: z.string().optional(),
  cites: z.array(claimNumber),
})

const storyBriefingSchema = z.strictObject({
  title: z.string().trim().min(1),
  date: isoDateSchema,
  preparedBy: z.string().optional(),
  preparedFor: z.string().optional(),
  marking: markingLabel.optional(),
  lead: z.string().optional(),
  unknown: z.string().optional(),
  judgements: z.array(storyJudgementSchema),
  annex: z.enum(annexes).optional(),
  printNotes: z.boolean().optional(),
})

/** A question that claims answer: its position, its label and our view, based on claims by number. */
const storyQuestionSchema = z.strictObject({
  text: name,
  shortLabel: name.optional(),
  ourView: z
    .strictObject({
      sentence: name,
      likelihood: z.enum(likelihoodScale.terms).optional(),
      confidence: z.enum(confidences).optional(),
      confidenceReason: z.string().optional(),
      wouldChange: z.string().optional(),
      basis: z.array(claimNumber).optional(),
    })
    .optional(),
})

/** Facts about several claims of one story, or of all stories of a case, whose claims are then numbered through. */
const overClaims = {
  /** The name of the case in the library. */
  called: name.optional(),
  /** False if two voices of one side count as two origins. */
  countSides: z.boolean().optional(),
  questions: z.array(storyQuestionSchema).optional(),
  links: z.array(z.strictObject({ claim: claimNumber, is: z.enum(claimRelations), other: claimNumber })).optional(),
  briefing: storyBriefingSchema.optional(),
}
const overClaimsSchema = z.strictObject(overClaims)
export type OverClaims = z.infer<typeof overClaimsSchema>

/** What to mark in a text, and the briefing to write from it. The demo plays this file, and the finished example is made from it. */
export const storySchema = z.strictObject({
  source: z.strictObject({
    /** Path of the text, relative to the story's folder. */
    file: z.string().min(1),
    title: z.string().min(1),
    publisher: z.string().optional(),
    author: z.string().optional(),
    published: isoDateSchema.optional(),
    updated: isoDateSchema.optional(),
    place: z.string().optional(),
    /** The title of a source that was read before, if this is another copy of its report. */
    copyOf: name.optional(),
    reliability: z.enum(reliabilityLetters).optional(),
    marking: markingLabel.optional(),
  }),
  actors: z.array(storyActorSchema),
  claims: z.array(storyClaimSchema),
  ...overClaims,
})
/**
 * Several stories of one affair, by file name relative to this file's folder. Actors, occasions and questions of the same name are shared.
 */
export const caseSchema = z.strictObject({ stories: z.array(z.string().min(1)).min(1), ...overClaims })
export type Case = z.infer<typeof caseSchema>
export type Story = z.infer<typeof storySchema>
export type StoryActor = Story['actors'][number]
export type StoryClaim = Story['claims'][number]
export type StoryBriefing = z.infer<typeof storyBriefingSchema>
