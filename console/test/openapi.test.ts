import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
// @ts-expect-error a plain script without types
import { contractFile } from '../contract.mjs'
import { groupsOf, inLanguage, typeName, type OpenApi } from '../src/api/openapi'

const api = parse(readFileSync(contractFile as string, 'utf8')) as OpenApi
const operations = groupsOf(api).flatMap((group) => group.operations)

describe('the readable contract', () => {
  test('shows every operation once, each with access, summary and answers', () => {
    const inFile = Object.values(api.paths).flatMap((path) =>
      ['get', 'post', 'put', 'patch', 'delete'].filter((method) => path[method]),
    )
    expect(operations).toHaveLength(inFile.length)
    expect(new Set(operations.map((operation) => operation.id)).size).toBe(operations.length)
    for (const operation of operations) {
      expect(operation.access).toMatch(/^(public|administrator|local)$/)
      expect(operation.summary).not.toBe('')
      expect(operation.answers.length).toBeGreaterThan(0)
    }
  })

  test('follows references to parameters and answers', () => {
    const pilots = operations.find((operation) => operation.id === 'listPilots')
    expect(pilots?.parameters.find((parameter) => parameter.name === 'level')).toMatchObject({ place: 'query', type: 'Level[]' })
    expect(pilots?.answers.find((answer) => answer.status === '200')?.type).toContain('PilotPage')
  })

  test('has every summary in both languages', () => {
    for (const { id, summary } of operations) {
      expect({ id, zh: /\p{Script=Han}/u.test(inLanguage(summary, 'zh')) }).toEqual({ id, zh: true })
      expect({ id, en: /[a-z]{3}/.test(inLanguage(summary, 'en')) }).toEqual({ id, en: true })
      expect({ id, mixed: /\p{Script=Han}/u.test(inLanguage(summary, 'en')) }).toEqual({ id, mixed: false })
    }
  })
})

test.each([
  ['总览 Overview', '总览', 'Overview'],
  ['复核台：疑点 The review desk: findings', '复核台：疑点', 'The review desk: findings'],
  ['中文一行。\nAn English line.', '中文一行。', 'An English line.'],
  ['没有英文', '没有英文', '没有英文'],
])('of %j each language gets its half', (both, zh, en) => {
  expect(inLanguage(both, 'zh')).toBe(zh)
  expect(inLanguage(both, 'en')).toBe(en)
})

test('a schema in a few words', () => {
  expect(typeName({ type: 'array', items: { $ref: '#/components/schemas/Pilot' } })).toBe('Pilot[]')
  expect(typeName({ oneOf: [{ $ref: '#/components/schemas/Words' }, { type: 'null' }] })).toBe('Words | null')
  expect(typeName({ enum: ['new', 'expansion'] })).toBe('"new" | "expansion"')
  expect(typeName(undefined)).toBe('')
})
