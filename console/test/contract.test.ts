import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
// @ts-expect-error a plain script without types
import { contractFile, typesOf } from '../contract.mjs'

const yaml = readFileSync(contractFile as string, 'utf8')
const source = join(import.meta.dirname, '../src')

describe('the types of the API', () => {
  test('are what the contract says', () => {
    const written = readFileSync(join(source, 'api/contract.ts'), 'utf8')
    expect(written).toBe((typesOf as (text: string) => string)(yaml))
  })

  test('change when the contract changes', () => {
    const generate = typesOf as (text: string) => string
    const changed = yaml.replace('nameAsWritten: { type: string }', 'nameAsWritten: { type: integer }')
    expect(changed).not.toBe(yaml)
    expect(generate(changed)).not.toBe(generate(yaml))
  })

  test('are used by calls that the contract knows', () => {
    const contract = parse(yaml) as { paths: Record<string, Record<string, { operationId?: string }>> }
    const known = new Set(
      Object.values(contract.paths).flatMap((path) =>
        Object.values(path).map((operation) => operation.operationId),
      ),
    )
    const calls = readFileSync(join(source, 'api/calls.ts'), 'utf8')
    const names = [...calls.matchAll(/^ {2}(\w+): \(/gm)].map((match) => match[1])
    expect(names.length).toBeGreaterThan(15)
    expect(names.filter((name) => !known.has(name))).toEqual([])
  })
})
