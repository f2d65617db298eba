import { type Locale, locales } from '../../lambda/contract'
import { regions, type Region, type Settings, unset } from './settings'
import { supportedViewports } from './viewports'

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

/** What the manifest takes from the one who deploys. */
export type Deployment = Pick<Settings, 'pages' | 'endpoints'>

/** The legal pages of a language, by what the manifest calls them. */
export const legalPages = { privacyPolicyUrl: 'privacy.html', termsOfUseUrl: 'terms.html' } as const

const icons = { smallIconUri: 'file://assets/icon-108.png', largeIconUri: 'file://assets/icon-512.png' }

/** A screen if there is one, and questions of Alexa's for those who name no skill. */
const interfaces = [{ type: 'ALEXA_PRESENTATION_APL', supportedViewports }, { type: 'CAN_FULFILL_INTENT_REQUEST' }]

/** The skill's manifest: the words of each locale's store page, and what is the same in all. */
export function compileManifest(
  stores: Readonly<Record<string, Store>>,
  testingInstructions: string,
  { pages, endpoints }: Deployment = unset,
) {
  const shown = Object.entries(stores).map(([locale, { privacyPolicyUrl, termsOfUseUrl, ...page }]) => ({
    locale,
    page: { ...page, ...icons },
    legal: {
      privacyPolicyUrl: privacyPolicyUrl ?? legalUrl(pages, locale, 'privacyPolicyUrl'),
      termsOfUseUrl: termsOfUseUrl ?? legalUrl(pages, locale, 'termsOfUseUrl'),
    },
  }))
  return {
    manifest: {
      manifestVersion: '1.0',
      publishingInformation: {
        category: 'HEALTH_AND_FITNESS',
        isAvailableWorldwide: false,
        distributionCountries: countries(Object.keys(stores)),
        distributionMode: 'PUBLIC',
        testingInstructions,
        locales: Object.fromEntries(shown.map(({ locale, page }) => [locale, page])),
      },
      privacyAndCompliance: {
        allowsPurchases: false,
        usesPersonalInfo: false,
        isChildDirected: false,
        isExportCompliant: true,
        containsAds: false,
        locales: Object.fromEntries(shown.map(({ locale, legal }) => [locale, legal])),
      },
      apis: { custom: { ...endpointsOf(endpoints), interfaces } },
    },
  }
}

/** The countries whose own emergency number a listener hears: those of the locales, and no others. */
const countries = (codes: readonly string[]): string[] => [...new Set(codes.map((code) => code.slice(3)))].sort()

const legalUrl = (pages: string, locale: string, page: keyof typeof legalPages): string =>
  `${pages}/${Object.hasOwn(locales, locale) ? locales[locale as Locale].language : locale}/${legalPages[page]}`

/** Where requests go: by region, and to the first of them from anywhere else; without any, `ask deploy` fills them in. */
function endpointsOf(endpoints: Deployment['endpoints']) {
  const given = (Object.keys(regions) as Region[]).flatMap((region) => {
    const uri = endpoints[region]
    if (uri === undefined) return []
    return [
      [region, { endpoint: uri.startsWith('https:') ? { uri, sslCertificateType: 'Trusted' } : { uri } }] as const,
    ]
  })
  const [first] = given
  return first ? { endpoint: first[1].endpoint, regions: Object.fromEntries(given) } : {}
}
