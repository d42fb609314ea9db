import { computed, shallowRef } from 'vue'
import { api } from './api/calls'
import type { Publication } from './api/contract'

const current = shallowRef<ReadonlyMap<string, Publication>>(new Map())
let reading: Promise<void> | undefined

async function readAll(): Promise<void> {
  const { items } = await api.listPublications()
  current.value = new Map(items.map((item) => [item.subject, item]))
}

/** What is published at present, by subject; read once. */
export function useSeals() {
  reading ??= readAll().catch(() => {
    reading = undefined
  })
  return {
    publications: computed(() => [...current.value.values()]),
    find: (subject: string) => current.value.get(subject),
  }
}

/** The subject of the list of a programme, or of one of its batches, of one kind. */
export function listSubject(programmeId: string, batchId: string | null, kind: string): string {
  return `register/list/${batchId ?? programmeId}/${kind}`
}

/** The subject of a coverage line. */
export function coverageSubject(group: string): string {
  return `register/coverage/${group}`
}

/** The command that checks a downloaded proof. */
export function checkCommand(file: string): string {
  return `java -jar chengji-verify.jar ${file} --policy keys.policy`
}
