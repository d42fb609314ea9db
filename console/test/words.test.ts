import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messages } from '../src/words'

function leaves(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value as object, `${path}${key}.`),
  )
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return sources(path)
    return /\.(vue|ts)$/.test(name) ? [readFileSync(path, 'utf8')] : []
  })
}

const zh = new Map(leaves(messages.zh))
const en = new Map(leaves(messages.en))

describe('the words of the two languages', () => {
  test('have the same keys', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
  })

  test('are never empty', () => {
    const empty = [...zh, ...en].filter(([key, words]) => !words.trim() && key !== 'common.none')
    expect(empty).toEqual([])
  })

  test('name the same parameters', () => {
    const parameters = (words: string) => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort()
    for (const [key, words] of zh) {
      const ours = parameters(words)
      for (const form of (en.get(key) ?? '').split(' | ')) {
        expect({ key, parameters: parameters(form) }).toEqual({ key, parameters: ours })
      }
    }
  })

  test('hold Chinese in the Chinese set and none in the English set, save what is switched to', () => {
    const han = /\p{Script=Han}/u
    const switches = new Set(['shell.language', 'shell.languageHint'])
    const strayEnglish = [...en].filter(([key, words]) => han.test(words) && !switches.has(key))
    expect(strayEnglish).toEqual([])
  })

  test('hold every key that a page asks for by name', () => {
    const asked = sources(join(import.meta.dirname, '../src')).flatMap((text) =>
      [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? ''),
    )
    expect(asked.length).toBeGreaterThan(50)
    expect(asked.filter((key) => !zh.has(key))).toEqual([])
  })

  test('hold no key that no page asks for', () => {
    const text = sources(join(import.meta.dirname, '../src')).join('\n')
    const unused = [...zh.keys()].filter((key) => {
      const parent = key.slice(0, key.lastIndexOf('.') + 1)
      return !text.includes(`'${key}'`) && !text.includes(`\`${parent}\${`) && !text.includes(`"${key}"`)
    })
    expect(unused).toEqual([])
  })
})
