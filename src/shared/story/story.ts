import { z } from 'zod'
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
import { isoDateSchema } from '../sources/source-view.ts'
import { likelihoodScale } from '../standards/likelihood.ts'
import { markingScheme } from '../standards/marking.ts'

/** A place in the text: its words, and which occurrence of them (from 1) where they stand more than once. */
const storyQuoteSchema = z.union([
  z.string().min(1),
  z.strictObject({ quote: z.string().min(1), nth: z.int().min(1).optional() }),
])
export type StoryQuote = z.infer<typeof storyQuoteSchema>

/** A mention; `means` names the second reading of a metonym, as "Moscow" may mean Russia. */
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

const name = z.string().trim().min(1)
const claimNumber = z.int().min(1)
const reporter = name.nullable()
const about = z.union([claimNumber, z.strictObject({ idea: storyQuotesSchema, inOurWords: z.string().optional() })])
/** A date in EDTF. */
const edtf = z.string().refine((date) => checkDate(date).ok)
/** The words shown for a date stand in the text where `quote` does. */
const storyDateSchema = z.strictObject({ date: edtf, words: name.optional(), quote: storyQuoteSchema.optional() })

/** All but name, kind and mentions is what its card says; `claim` is the number of the claim that a membership rests on. */
const storyActorSchema = z.strictObject({
  name,
  kind: z.enum(actorKinds),
  mentions: z.array(storyMentionSchema),
  /** Beside what mentions teach; with a speaker, what only that actor calls it. */
  aliases: z.array(z.union([name, z.strictObject({ text: name, speaker: name })])).optional(),
  accessBasis: name.optional(),
  howMany: name.optional(),
  reliability: z.enum(reliabilityLetters).optional(),
  memo: z.string().optional(),
  tags: z.array(name).optional(),
  offices: z
    .array(z.strictObject({ title: name, organisation: name.optional(), from: edtf.optional(), to: edtf.optional() }))
    .optional(),
  members: z
    .array(z.strictObject({ actor: name, from: edtf.optional(), to: edtf.optional(), claim: claimNumber.optional() }))
    .optional(),
  externalIds: z.array(z.strictObject({ scheme: name, value: name })).optional(),
})

const storyClaimSchema = z.strictObject({
  /** One or more spans of one claim; none only for a no-comment. */
  quotes: z.array(storyQuoteSchema),
  /** Names of actors; none means that the source itself speaks. */
  speakers: z.array(name),
  speakersUnclear: z.boolean().optional(),
  /** The words that say that it is said; their occurrence nearest to the claim is meant. */
  cue: z.string().min(1).optional(),
  form: z.enum(claimForms),
  kind: z.enum(claimKinds),
  /** Who reports it, outermost first, without the source and the speaker: a name, null for someone not named, or one of them with the hedges on the report. */
  chain: z
    .array(
      z.union([
        reporter,
        z.strictObject({ actor: reporter, words: storyQuoteSchema.optional(), hedge: storyQuotesSchema.optional() }),
      ]),
    )
    .optional(),
  /** What it is about: numbers, from 1, of claims, and ideas by their words. */
  about: z.union([about, z.array(about)]).optional(),
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
  marking: z.enum(markingScheme.markings.map((marking) => marking.label)).optional(),
  lead: z.string().optional(),
  unknown: z.string().optional(),
  judgements: z.array(storyJudgementSchema),
})

/** A question that claims answer: its place in the order, its label and our view, resting on claims by their numbers. */
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

/** What is said over the claims: of one story, or of all stories of a case, whose claims are numbered through. */
const overClaims = {
  /** What the library calls the case. */
  called: name.optional(),
  questions: z.array(storyQuestionSchema).optional(),
  links: z.array(z.strictObject({ claim: claimNumber, is: z.enum(claimRelations), other: claimNumber })).optional(),
  briefing: storyBriefingSchema.optional(),
}
const overClaimsSchema = z.strictObject(overClaims)
export type OverClaims = z.infer<typeof overClaimsSchema>

/** What to mark in a text, and the briefing to make of it: the file that the demo plays and the finished example is made from. */
export const storySchema = z.strictObject({
  source: z.strictObject({
    /** Path of the text, from the folder of the story. */
    file: z.string().min(1),
    title: z.string().min(1),
    publisher: z.string().optional(),
    author: z.string().optional(),
    published: isoDateSchema.optional(),
    reliability: z.enum(reliabilityLetters).optional(),
  }),
  actors: z.array(storyActorSchema),
  claims: z.array(storyClaimSchema),
  ...overClaims,
})
/** Several stories of one affair, by their files from the folder of this one: actors, occasions and questions of one name are one. */
export const caseSchema = z.strictObject({ stories: z.array(z.string().min(1)).min(1), ...overClaims })
export type Case = z.infer<typeof caseSchema>
export type Story = z.infer<typeof storySchema>
export type StoryActor = Story['actors'][number]
export type StoryClaim = Story['claims'][number]
export type StoryBriefing = z.infer<typeof storyBriefingSchema>
