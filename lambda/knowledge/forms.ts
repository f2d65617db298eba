/** The forms of questions: how long, how common, is it serious. No words live here. */

/** What kind of question was put. A topic may have an answer of its own for each. */
export const forms = [
  'cause',
  'about',
  'signs',
  'relief',
  'doctor',
  'outlook',
  'serious',
  'how-long',
  'how-common',
  'how-urgent',
  'cure',
  'prevent',
  'test',
  'which-doctor',
  'doctor-visit',
  'what-to-tell',
  'how-much',
  'which-likelier',
  'could-be',
  'okay-to',
  'which',
  'hurts',
  'compare',
  'mechanism',
  'list-causes',
  'list-rare-causes',
  'source',
  'privacy',
  'are-you-a-doctor',
  'diagnose-me',
] as const
/** The form of a question. */
export type Form = (typeof forms)[number]
