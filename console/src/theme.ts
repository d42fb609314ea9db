import { ref, watchEffect } from 'vue'
import { readChoice, writeChoice } from './choices'

/** Appearance: follow the system, or one of the two schemes. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export function parseTheme(value: string | null): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}

export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
}

export function isDark(theme: Theme, systemIsDark: boolean): boolean {
  return theme === 'dark' || (theme === 'system' && systemIsDark)
}

export const theme = ref<Theme>(parseTheme(readChoice('theme')))

export function setTheme(next: Theme): void {
  theme.value = next
  writeChoice('theme', next)
}

/** Keeps the class of the root element in step with the choice and the system. */
export function followTheme(): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const systemIsDark = ref(system.matches)
  system.addEventListener('change', (event) => (systemIsDark.value = event.matches))
  watchEffect(() => {
    document.documentElement.classList.toggle('dark', isDark(theme.value, systemIsDark.value))
  })
}
