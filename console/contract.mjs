// Writes src/api/contract.ts, the TypeScript types of the OpenAPI contract's schemas.
//   node contract.mjs [contract.yaml]
// The build runs it before anything else, so types and contract cannot drift apart.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Where the contract stands in the repository. */
export const contractFile = join(here, '../app/src/main/resources/openapi/chengji-v1.yaml')

function literal(value) {
  return typeof value === 'string' ? `'${value}'` : String(value)
}

function unionOf(types) {
  return [...new Set(types)].join(' | ')
}

function objectType(schema, indent) {
  const fields = Object.entries(schema.properties ?? {})
  if (fields.length === 0) return 'Record<string, unknown>'
  const required = new Set(schema.required ?? [])
  const inner = `${indent}  `
  const lines = fields.map(([name, field]) => {
    const mark = required.has(name) ? '' : '?'
    return `${inner}${/^\w+$/.test(name) ? name : `'${name}'`}${mark}: ${typeOf(field, inner)}`
  })
  return `{\n${lines.join('\n')}\n${indent}}`
}

function arrayType(schema, indent) {
  const item = typeOf(schema.items ?? {}, indent)
  return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
}

function plainType(type, schema, indent) {
  switch (type) {
    case 'object':
      return objectType(schema, indent)
    case 'array':
      return arrayType(schema, indent)
    case 'integer':
    case 'number':
      return 'number'
    case 'string':
    case 'boolean':
    case 'null':
      return type
    default:
      return 'unknown'
  }
}

function typeOf(schema, indent) {
  if (schema.$ref) return schema.$ref.split('/').pop()
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum) return unionOf(schema.enum.map(literal))
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return unionOf(choices.map((choice) => typeOf(choice, indent)))
  if (Array.isArray(schema.type)) {
    return unionOf(schema.type.map((type) => plainType(type, schema, indent)))
  }
  return plainType(schema.type, schema, indent)
}

function comment(description) {
  const text = description?.trim().replaceAll(/\s+/g, ' ')
  return text ? `/** ${text} */\n` : ''
}

function declaration(name, schema) {
  const type = typeOf(schema, '')
  const head = comment(schema.description)
  if (schema.type === 'object' && type.startsWith('{')) return `${head}export interface ${name} ${type}\n`
  return `${head}export type ${name} = ${type}\n`
}

/** The TypeScript source for the text of a contract. */
export function typesOf(yaml) {
  const { schemas } = parse(yaml).components
  const parts = Object.entries(schemas).map(([name, schema]) => declaration(name, schema))
  return `// Written by contract.mjs from the OpenAPI contract; change the contract, not this file.\n\n${parts.join('\n')}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const yaml = readFileSync(process.argv[2] ?? contractFile, 'utf8')
  writeFileSync(join(here, 'src/api/contract.ts'), typesOf(yaml))
}
