/** What one locale's page in the store says. */
export type Store = {
  name: string
  summary: string
  description: string
  updatesDescription?: string
  examplePhrases: readonly string[]
  keywords: readonly string[]
  privacyPolicyUrl?: string
  termsOfUseUrl?: string
}

const icons = { smallIconUri: 'file://assets/icon-108.png', largeIconUri: 'file://assets/icon-512.png' }

/** The skill's manifest: the words of each locale's store page, and what is the same in all. */
export function compileManifest(stores: Readonly<Record<string, Store>>, testingInstructions: string) {
  const pages = Object.entries(stores).map(([locale, { privacyPolicyUrl, termsOfUseUrl, ...page }]) => ({
    locale,
    page: { ...page, ...icons },
    legal: { ...(privacyPolicyUrl && { privacyPolicyUrl }), ...(termsOfUseUrl && { termsOfUseUrl }) },
  }))
  return {
    manifest: {
      manifestVersion: '1.0',
      publishingInformation: {
        category: 'HEALTH_AND_FITNESS',
        isAvailableWorldwide: true,
        distributionMode: 'PUBLIC',
        testingInstructions,
        locales: Object.fromEntries(pages.map(({ locale, page }) => [locale, page])),
      },
      privacyAndCompliance: {
        allowsPurchases: false,
        usesPersonalInfo: false,
        isChildDirected: false,
        isExportCompliant: true,
        containsAds: false,
        locales: Object.fromEntries(pages.map(({ locale, legal }) => [locale, legal])),
      },
      apis: { custom: { interfaces: [{ type: 'ALEXA_PRESENTATION_APL' }] } },
    },
  }
}
