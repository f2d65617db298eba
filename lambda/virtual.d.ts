/** Modules that the bundler makes. */
declare module 'virtual:apologies' {
  /** What each locale says when something broke: the `Apologies` of alexa/apologies.ts. */
  const apologies: unknown
  export default apologies
}
