import { i18n, type Language } from '../src/i18n'

/** Sets the language without a browser. */
export function setTestLanguage(language: Language): void {
  i18n.global.locale.value = language
}
