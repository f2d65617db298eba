/** Every command of `npm run`, with what it does, how it is called, and how long it takes. */
import { cannon } from '../load/cannon'

/** How a command is run: a TypeScript file of ours, tests of Jest, or another program. */
export type Way =
  | {
      readonly file: string
      /** Files that an option runs in its place. */
      readonly instead?: Readonly<Record<string, string>>
    }
  | { readonly jest: readonly string[]; readonly env: Readonly<Record<string, string>> }
  | { readonly program: readonly string[] }

/** A command. */
export type Command = Way & {
  readonly does: string
  /** What may stand after `--`, a line each. */
  readonly options?: readonly string[]
  /** How long it takes on two cores, where that is more than a few seconds. */
  readonly takes?: string
  /** Packages that npx fetches for it. */
  readonly fetches?: readonly string[]
  /** Whether it says nothing until its end, so that a clock is shown. */
  readonly silent?: true
}

const locale = '--locale en-US     the locale'
const mood = '--mood literal     how the simulated Echo listens: literal, slot or eager'

const stryker = ['@stryker-mutator/core@9.5.1', '@stryker-mutator/jest-runner@9.5.1']

/** The commands by their names. */
export const commands = {
  start: {
    file: 'simulator/cli/serve.ts',
    does: 'serves the page on which the skill can be tried; loads the skill again when a file changes',
    options: [
      '--port 4040        the first port that is tried; PORT in the environment does the same',
      '--host 127.0.0.1   where it listens: 0.0.0.0 lets phones and containers in',
      '--no-watch         does not look for changed files',
    ],
  },
  talk: { file: 'simulator/cli/talk.ts', does: 'the skill in your terminal; /help there', options: [locale, mood] },
  ask: {
    file: 'simulator/cli/ask.ts',
    does: 'prints one conversation, an argument a turn; npm run -s leaves out npm’s own lines',
    options: [
      '"utterance" …      what is said',
      locale,
      mood,
      '--batch            reads JSON lines {"id": "1", "say": ["…"]} and prints one for each',
    ],
  },
  understanding: {
    file: 'simulator/cli/understanding.ts',
    does: 'measures how well a locale is understood, and what is taken for what',
    options: [locale, '--json             for programs'],
    takes: 'ten seconds to two minutes',
    silent: true,
  },
  quality: {
    file: 'tools/quality.ts',
    does: 'measures all languages by labelled sentences and talks, and writes docs/quality.md',
    options: ['--language en      only this language; writes nothing'],
    takes: 'one to five minutes',
    silent: true,
  },
  transcripts: {
    file: 'simulator/cli/transcripts.ts',
    does: 'writes what the skill answers now into tests/conversations: read the difference before you commit',
    takes: 'ten to thirty seconds',
  },
  'new-language': {
    file: 'tools/new-language.ts',
    does: 'lays out a language’s files, the English beside each key',
    options: ['it                 the language'],
  },
  build: {
    file: 'tools/build.ts',
    does: 'builds models, manifest, the page of the rooms, words, lexicons and bundle',
    options: [
      'models words …     only these parts; drafts: what languages that are half done still lack',
      '--check            writes nothing; fails when what is committed is not what is built',
    ],
    takes: 'half a minute the first time, then seconds: a language is read again when it changed',
  },
  package: {
    file: 'tools/package/package.ts',
    instead: { '--host': 'tools/package/host.ts' },
    does: 'writes into dist/ what Amazon and a web host are given; needs PAGES_URL, PUBLISHER and CONTACT',
    options: [
      '--host             writes dist/host instead: the skill for a server of your own, which needs none of the three',
    ],
  },
  icons: { file: 'tools/store/icons.ts', does: 'draws the icons of the store' },
  runtime: {
    file: 'tools/runtime/runtime.ts',
    does: 'runs the built bundle under AWS’s own runtime client, on Node 24',
    takes: 'two seconds; about a minute the first time, when the client is compiled',
    silent: true,
  },
  serve: {
    file: 'hosting/serve.ts',
    does: 'serves the skill to Alexa from this machine; needs SKILL_ID (docs/hosting.md)',
    options: [
      '--port 8080        where it listens; PORT in the environment does the same',
      '--host 127.0.0.1   on which address; HOST in the environment does the same',
    ],
  },
  review: {
    file: 'tools/review/review.ts',
    does: 'prints everything that the skill can say in a locale, beside its facts',
    options: [locale, '--sign "Name"      marks every line as read by you today, at this commit'],
  },
  bench: {
    file: 'tools/bench.ts',
    does: 'measures speed and size of the bundle',
    options: ['--short            a first look, writes nothing', '--json             for programs'],
    takes: 'about two minutes; writes the table of docs/performance.md',
    silent: true,
  },
  laws: {
    jest: ['tests/properties/laws.test.ts'],
    env: { LAWS: '2000' },
    does: 'holds the laws of the conversation in 2,000 random talks each; LAWS and SEED change that',
    takes: 'about three minutes',
  },
  fuzz: {
    jest: ['tests/properties/fuzz.test.ts'],
    env: { FUZZ: '200000' },
    does: 'sends 200,000 broken requests; FUZZ changes that',
    takes: 'about three minutes',
  },
  privacy: {
    jest: ['tests/properties/privacy.test.ts'],
    env: { TALKS: '10000' },
    does: 'looks for a listener’s words in logs and sessions in 10,000 talks; TALKS changes that',
    takes: 'about two minutes',
  },
  mutation: {
    program: ['npx', '-y', ...stryker.flatMap((name) => ['-p', name]), '--', 'stryker', 'run'],
    fetches: stryker,
    does: 'changes the code and looks whether the tests notice',
    options: ['--mutate FILE      only this file'],
    takes: 'a minute a file, hours for all',
  },
  recipes: {
    file: 'tools/recipes.ts',
    does: 'walks the recipes of CONTRIBUTING.md in copies of the checkout, to a green check and test',
    options: [
      'topic sign …       only these: language, topic, sign, intent',
      '--keep             leaves the copies where they are',
    ],
    takes: 'some five minutes',
  },
  load: {
    file: 'tools/load.ts',
    fetches: [cannon],
    does: 'measures the self-hosted skill against a bare server',
    options: ['--short            a first look, no measure'],
    takes: 'about a minute',
  },
  soak: {
    file: 'tools/load.ts',
    fetches: [cannon],
    does: 'looks for growing memory under load',
    options: ['--minutes 30       how long'],
    takes: 'thirty minutes, unless --minutes says otherwise',
  },
  licences: { file: 'tools/package/licences.ts', does: 'lists the licences of what is installed and of what ships' },
  sbom: {
    program: ['npm', 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
    does: 'prints a bill of materials (CycloneDX)',
  },
  screens: {
    file: 'simulator/screenshots/gallery.ts',
    does: 'draws every screen of every device into dist/screens, with a page to look at them',
    options: [
      '--locale en-US     only this locale (may be repeated, like those that follow)',
      '--scene home       only this screen',
      '--device show-8    only this device',
      '--theme dark       only dark, or only light',
      '--pictures         draws the pictures of README and docs/gallery.md into docs/images instead',
    ],
    takes: 'half a minute a locale',
  },
} as const satisfies Readonly<Record<string, Command>>

/** A command's name. */
export type CommandName = keyof typeof commands
