import { computed, shallowRef } from 'vue'
import { api } from './api/calls'
import type { Batch, Programme, Province, Words } from './api/contract'
import { i18n, say } from './i18n'

const provinces = shallowRef<readonly Province[]>([])
const programmes = shallowRef<readonly Programme[]>([])
const batches = shallowRef<readonly Batch[]>([])
let reading: Promise<void> | undefined

async function readAll(): Promise<void> {
  const [provinceList, programmeList, batchList] = await Promise.all([
    api.listProvinces(),
    api.listProgrammes(),
    api.listBatches(),
  ])
  provinces.value = provinceList.items
  programmes.value = programmeList.items
  batches.value = batchList.items
}

function nameIn<T extends { id: string; name: Words }>(items: readonly T[], id: string | null): string {
  if (!id) return ''
  const found = items.find((item) => item.id === id)
  return found ? say(found.name) : id
}

/** The names that ids stand for: provinces, programmes and batches, read once. */
export function useRegister() {
  reading ??= readAll().catch(() => {
    reading = undefined
  })
  return {
    provinces,
    programmes,
    batches,
    ready: reading,
    mainProgramme: computed(() => mainOf(programmes.value)),
    isProvince: (name: string) => provinces.value.some((each) => each.name.zh === name),
    provinceName: (id: string | null) =>
      id === 'unstated' ? i18n.global.t('common.provinceUnstated') : nameIn(provinces.value, id),
    programmeName: (id: string | null) => nameIn(programmes.value, id),
    batchName: (id: string | null) => nameIn(batches.value, id),
  }
}

/** The programme that has batches; where several have, the one with the most pilots. */
export function mainOf(items: readonly Programme[]): Programme | undefined {
  return [...items]
    .filter((item) => item.hasBatches)
    .sort((a, b) => b.pilots - a.pilots)[0]
}
