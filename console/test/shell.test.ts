import { describe, expect, test } from 'vitest'
import { say, startLanguage } from '../src/i18n'
import { pageOf } from '../src/links'
import { mainOf } from '../src/register'
import { footPlaces, isHere, mainPlaces } from '../src/shell/navigation'
import { routes } from '../src/routes'
import { isDark, nextTheme, parseTheme, themes } from '../src/theme'
import { setTestLanguage } from './language'

describe('the first language', () => {
  test.each([
    [null, ['en-GB', 'zh-CN'], 'en'],
    [null, ['zh-Hans'], 'zh'],
    [null, ['fr', 'de'], 'zh'],
    [null, ['fr', 'en'], 'en'],
    ['zh', ['en'], 'zh'],
    ['en', ['zh'], 'en'],
    ['xx', [], 'zh'],
  ])('chosen %s, wanted %s: %s', (chosen, wanted, expected) => {
    expect(startLanguage(chosen, wanted)).toBe(expected)
  })

  test('decides which words of a pair are said', () => {
    setTestLanguage('en')
    expect(say({ zh: '总览', en: 'Overview' })).toBe('Overview')
    expect(say({ zh: '总览', en: '' })).toBe('总览')
    setTestLanguage('zh')
    expect(say({ zh: '总览', en: 'Overview' })).toBe('总览')
    expect(say(null)).toBe('')
  })
})

describe('the appearance', () => {
  test('goes round through all three', () => {
    expect(themes.map(nextTheme)).toEqual(['light', 'dark', 'system'])
    expect(parseTheme('sepia')).toBe('system')
  })

  test('follows the system unless chosen', () => {
    expect(isDark('system', true)).toBe(true)
    expect(isDark('light', true)).toBe(false)
    expect(isDark('dark', false)).toBe(true)
  })
})

describe('the navigation', () => {
  test('leads to pages that exist', () => {
    const paths = routes.map((route) => route.path)
    for (const place of [...mainPlaces, ...footPlaces]) expect(paths).toContain(place.to)
  })

  test('marks the page one is on and those below it', () => {
    const pilots = { to: '/pilots', word: '' }
    expect(isHere(pilots, '/pilots/x')).toBe(true)
    expect(isHere(pilots, '/pilotsx')).toBe(false)
    expect(isHere({ to: '/', word: '' }, '/pilots')).toBe(false)
  })
})

describe('an address of the API', () => {
  test('becomes the page that shows the same list', () => {
    expect(pageOf('/api/v1/pilots?batch=a&kind=new')).toBe('/pilots?batch=a&kind=new')
    expect(pageOf('/api/v1/findings?state=open')).toBe('/review?state=open')
    expect(pageOf('/api/v1/mentions?document=1')).toBeNull()
    expect(pageOf(null)).toBeNull()
  })
})

test('the main programme is the one with batches and most pilots', () => {
  const programme = (id: string, hasBatches: boolean, pilots: number) => ({
    id, hasBatches, pilots, name: { zh: id, en: id }, issuer: null, isDefined: true, evidence: [],
  })
  expect(mainOf([programme('a', false, 500), programme('b', true, 20), programme('c', true, 300)])?.id).toBe('c')
  expect(mainOf([])).toBeUndefined()
})
