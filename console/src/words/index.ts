import cities from './cities'
import common from './common'
import coverage from './coverage'
import imports from './imports'
import overview from './overview'
import pilots from './pilots'
import policies from './policies'
import proof from './proof'
import review from './review'
import search from './search'
import shell from './shell'
import site from './site'
import sources from './sources'

const pages = { cities, common, coverage, imports, overview, pilots, policies, proof, review, search, shell, site, sources }

type Pages = typeof pages
type Of<L extends 'zh' | 'en'> = { [K in keyof Pages]: Pages[K][L] }

function pick<L extends 'zh' | 'en'>(language: L): Of<L> {
  return Object.fromEntries(
    Object.entries(pages).map(([page, words]) => [page, words[language]]),
  ) as Of<L>
}

/** All words of the site, by language and page. */
export const messages = { zh: pick('zh'), en: pick('en') }
