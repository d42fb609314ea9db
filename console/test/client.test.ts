import { afterEach, describe, expect, test, vi } from 'vitest'
import { ApiError, keepCsrfToken, parseProblem, problemOf, queryString, readVersioned, write } from '../src/api/client'
import { setTestLanguage } from './language'

afterEach(() => {
  vi.unstubAllGlobals()
  setTestLanguage('zh')
})

function answer(status: number, body: string, headers: Record<string, string> = {}) {
  const sent: Request[] = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    sent.push(new Request(`http://localhost${path}`, init))
    return Promise.resolve(new Response(status === 204 ? null : body, { status, headers }))
  })
  return sent
}

describe('a query', () => {
  test('repeats the values of a list and leaves out what is empty', () => {
    expect(queryString({ province: ['320000', '330000'], q: '', batch: undefined, limit: 50 })).toBe(
      '?province=320000&province=330000&limit=50',
    )
    expect(queryString({})).toBe('')
  })
})

describe('a problem', () => {
  test('is read with its fields', () => {
    const problem = parseProblem(
      400,
      JSON.stringify({
        title: '参数有误',
        detail: 'level',
        remedy: '请改用允许的值',
        requestId: 'r1',
        errors: [{ pointer: 'query:level', value: 'x', rule: 'a', remedy: 'b' }],
      }),
      '',
    )
    expect(problem).toMatchObject({ status: 400, title: '参数有误', remedy: '请改用允许的值', requestId: 'r1' })
    expect(problem.errors[0]?.pointer).toBe('query:level')
  })

  test('is made from an answer that is no JSON', () => {
    const problem = parseProblem(502, '<html>', 'r2')
    expect(problem.title).toContain('502')
    expect(problem.requestId).toBe('r2')
  })

  test('is made from a connection that broke, in the language of the page', () => {
    expect(problemOf(new TypeError('fetch failed')).title).toBe('连不上服务器')
    setTestLanguage('en')
    expect(problemOf(new TypeError('fetch failed')).remedy).toContain('./chengji run')
  })
})

describe('a call', () => {
  test('asks in the language of the page and keeps the version', async () => {
    const sent = answer(200, '{"a":1}', { ETag: '"17"' })
    expect(await readVersioned('/api/v1/findings/x')).toEqual({ value: { a: 1 }, etag: '"17"' })
    expect(sent[0]?.headers.get('Accept-Language')).toMatch(/^zh-CN/)
  })

  test('writes with the version it saw and the token of the session', async () => {
    keepCsrfToken('token')
    const sent = answer(200, '{}')
    await write('PUT', '/api/v1/findings/x/decision', { readingId: 'a', reason: 'b' }, '"17"')
    expect(sent[0]?.headers.get('If-Match')).toBe('"17"')
    expect(sent[0]?.headers.get('X-CSRF-Token')).toBe('token')
    expect(await sent[0]?.json()).toEqual({ readingId: 'a', reason: 'b' })
  })

  test('that fails carries the problem', async () => {
    answer(412, '{"title":"内容已被他人更改","requestId":"r3"}')
    const failure = await write('PUT', '/x', {}).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ApiError)
    expect((failure as ApiError).problem).toMatchObject({ status: 412, requestId: 'r3' })
  })

  test('with no content gives nothing', async () => {
    answer(204, '')
    expect((await write('DELETE', '/api/v1/imports/1')).value).toBeUndefined()
  })
})
