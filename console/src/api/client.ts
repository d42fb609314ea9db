import { i18n, language } from '../i18n'

/** One field of a problem: where it is, what was given, what must hold. */
export interface FieldProblem {
  pointer: string
  value: string
  rule: string
  remedy: string
}

/** Problem details (RFC 9457) as the server sends them, with what to do and the request's id. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  remedy: string
  requestId: string
  errors: FieldProblem[]
}

/** A request that did not succeed; carries the problem that a page shows. */
export class ApiError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.name = 'ApiError'
    this.problem = problem
  }
}

/** What was read, with the version (ETag) that a later write must name. */
export interface Versioned<T> {
  value: T
  etag: string
}

/** Values of a query: a list is repeated, an empty value is left out. */
export type Query = Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>

export function queryString(query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue
    if (Array.isArray(value)) value.forEach((each) => search.append(name, String(each)))
    else search.append(name, String(value))
  }
  const text = search.toString()
  return text ? `?${text}` : ''
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

/** Any failure as a problem that can be shown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem
  const { t } = i18n.global
  return {
    type: 'about:blank',
    title: t('common.problemNetwork'),
    status: 0,
    detail: t('common.problemNetworkDetail'),
    remedy: t('common.problemNetworkRemedy'),
    requestId: '',
    errors: [],
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function fieldProblem(value: unknown): FieldProblem {
  const given = (value ?? {}) as Record<string, unknown>
  return {
    pointer: text(given.pointer),
    value: text(given.value),
    rule: text(given.rule),
    remedy: text(given.remedy),
  }
}

/** Reads the body of an answer that failed, whatever it holds. */
export function parseProblem(status: number, body: string, requestId: string): Problem {
  let given: Record<string, unknown> = {}
  try {
    const parsed: unknown = JSON.parse(body)
    if (parsed && typeof parsed === 'object') given = parsed as Record<string, unknown>
  } catch {
    // not JSON: a proxy's page, or nothing
  }
  const errors = Array.isArray(given.errors) ? given.errors.map(fieldProblem) : []
  return {
    type: text(given.type) || 'about:blank',
    title: text(given.title) || i18n.global.t('common.problemUnreadable', { status }),
    status,
    detail: text(given.detail),
    remedy: text(given.remedy),
    requestId: text(given.requestId) || requestId,
    errors,
  }
}

let csrfToken = ''

/** Keeps the token that the server wants to see with each write. */
export function keepCsrfToken(token: string): void {
  csrfToken = token
}

const unsafe = new Set(['POST', 'PUT', 'DELETE', 'PATCH'])

/** Sends a request; answers other than 2xx become an {@link ApiError}. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('Accept', headers.get('Accept') ?? 'application/json, application/problem+json')
  headers.set('Accept-Language', language.value === 'zh' ? 'zh-CN, en;q=0.5' : 'en, zh-CN;q=0.5')
  if (unsafe.has(init.method ?? 'GET') && csrfToken) headers.set('X-CSRF-Token', csrfToken)
  const answer = await fetch(path, { ...init, headers, credentials: 'same-origin' })
  if (answer.ok) return answer
  const body = await answer.text()
  throw new ApiError(parseProblem(answer.status, body, answer.headers.get('X-Request-Id') ?? ''))
}

export async function read<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return (await readVersioned<T>(path, query, signal)).value
}

export async function readVersioned<T>(
  path: string,
  query: Query = {},
  signal?: AbortSignal,
): Promise<Versioned<T>> {
  return versioned<T>(await send(path + queryString(query), signal ? { signal } : {}))
}

/** Sends a JSON body and reads the JSON answer. */
export async function write<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  etag?: string,
): Promise<Versioned<T>> {
  const headers: Record<string, string> = {}
  if (etag) headers['If-Match'] = etag
  const init: RequestInit = { method, headers }
  if (body instanceof FormData) init.body = body
  else if (body !== undefined) {
    headers['Content-Type'] = 'application/json'
    init.body = JSON.stringify(body)
  }
  return versioned<T>(await send(path, init))
}

async function versioned<T>(answer: Response): Promise<Versioned<T>> {
  const body = answer.status === 204 ? '' : await answer.text()
  return { value: (body ? JSON.parse(body) : undefined) as T, etag: answer.headers.get('ETag') ?? '' }
}
