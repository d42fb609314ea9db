/** What a visitor chose and the browser keeps: language and appearance. */
export type Choice = 'language' | 'theme'

export function readChoice(choice: Choice): string | null {
  try {
    return localStorage.getItem(`chengji.${choice}`)
  } catch {
    return null
  }
}

export function writeChoice(choice: Choice, value: string): void {
  try {
    localStorage.setItem(`chengji.${choice}`, value)
  } catch {
    // a browser that keeps nothing still shows the page
  }
}
