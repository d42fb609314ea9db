import common from './common'
import overview from './overview'
import shell from './shell'

const pages = { common, overview, shell }

type Pages = typeof pages
type Of<L extends 'zh' | 'en'> = { [K in keyof Pages]: Pages[K][L] }

function pick<L extends 'zh' | 'en'>(language: L): Of<L> {
  return Object.fromEntries(
    Object.entries(pages).map(([page, words]) => [page, words[language]]),
  ) as Of<L>
}

/** All words of the site, by language and page. */
export const messages = { zh: pick('zh'), en: pick('en') }
