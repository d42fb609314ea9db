/** The parts of an OpenAPI document that the API page shows. */
export interface OpenApi {
  info: { title: string; version: string; summary?: string }
  tags?: { name: string; description?: string }[]
  paths: Record<string, Record<string, unknown>>
  components?: { parameters?: Record<string, unknown>; schemas?: Record<string, Schema>; responses?: Record<string, unknown> }
}

export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  items?: Schema
  oneOf?: Schema[]
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  default?: unknown
}

export interface ShownParameter {
  name: string
  place: string
  required: boolean
  type: string
  description: string
}

export interface ShownOperation {
  id: string
  method: string
  path: string
  access: string
  summary: string
  description: string
  parameters: ShownParameter[]
  body: string
  answers: { status: string; description: string; type: string }[]
}

export interface ShownGroup {
  name: string
  description: string
  operations: ShownOperation[]
}

const methods = ['get', 'post', 'put', 'patch', 'delete']
type Json = Record<string, unknown>

/** Follows a `$ref` inside the document; what cannot be found is an empty object. */
export function resolve(api: OpenApi, value: unknown): Json {
  const ref = (value as Json | undefined)?.$ref
  if (typeof ref !== 'string') return (value ?? {}) as Json
  const found = ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, key) => (at as Json | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], api)
  return found === undefined ? {} : resolve(api, found)
}

/** A schema in a few words: `string`, `Pilot[]`, `"new" | "expansion"`. */
export function typeName(schema: Schema | undefined): string {
  if (!schema) return ''
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.oneOf) return schema.oneOf.map(typeName).join(' | ')
  if (schema.type === 'array') return `${typeName(schema.items)}[]`
  return Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? '')
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function bodyType(content: unknown): string {
  return Object.entries((content ?? {}) as Record<string, { schema?: Schema }>)
    .map(([media, each]) => [media, typeName(each.schema)].filter(Boolean).join(' '))
    .join('；')
}

function shownParameter(api: OpenApi, given: unknown): ShownParameter {
  const parameter = resolve(api, given)
  return {
    name: text(parameter.name),
    place: text(parameter.in),
    required: parameter.required === true,
    type: typeName(parameter.schema as Schema | undefined),
    description: text(parameter.description),
  }
}

function shownOperation(api: OpenApi, path: string, method: string, operation: Json): ShownOperation {
  const answers = Object.entries((operation.responses ?? {}) as Json)
  return {
    id: text(operation.operationId),
    method: method.toUpperCase(),
    path,
    access: text(operation['x-chengji-access']),
    summary: text(operation.summary),
    description: text(operation.description),
    parameters: ((operation.parameters ?? []) as unknown[]).map((each) => shownParameter(api, each)),
    body: bodyType(resolve(api, operation.requestBody).content),
    answers: answers.map(([status, answer]) => {
      const resolved = resolve(api, answer)
      return { status, description: text(resolved.description), type: bodyType(resolved.content) }
    }),
  }
}

/** The operations of a document by tag, in the order of the document. */
export function groupsOf(api: OpenApi): ShownGroup[] {
  const groups = new Map<string, ShownGroup>(
    (api.tags ?? []).map((tag) => [tag.name, { name: tag.name, description: tag.description ?? '', operations: [] }]),
  )
  for (const [path, operations] of Object.entries(api.paths)) {
    for (const method of methods.filter((each) => operations[each])) {
      const operation = operations[method] as Json
      const tag = text((operation.tags as unknown[] | undefined)?.[0]) || 'other'
      const group = groups.get(tag) ?? { name: tag, description: '', operations: [] }
      groups.set(tag, group)
      group.operations.push(shownOperation(api, path, method, operation))
    }
  }
  return [...groups.values()].filter((group) => group.operations.length > 0)
}

const han = /\p{Script=Han}/u

/** The half of a two-language text ("中文 English") that is in the given language. */
export function inLanguage(both: string, language: 'zh' | 'en'): string {
  const lines = both.split('\n').flatMap((line) => splitLine(line))
  const chosen = lines.filter((line) => han.test(line) === (language === 'zh'))
  return (chosen.length ? chosen : lines).join(' ').replaceAll('**', '').trim()
}

function splitLine(line: string): string[] {
  const match = line.match(/^(.*[\p{Script=Han}。；：，、）”？！][^A-Za-z]*)\s+([A-Z`].*)$/u)
  if (match && !han.test(match[2] ?? '')) return [match[1] ?? '', match[2] ?? '']
  return [line]
}
