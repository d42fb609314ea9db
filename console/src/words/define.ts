/** The same keys with words of another language. */
export type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** The words of one page in both languages; the compiler refuses a key that is only in one. */
export function define<T extends object>(zh: T, en: Same<T>): { zh: T; en: Same<T> } {
  return { zh, en }
}
