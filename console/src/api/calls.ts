import { read, readVersioned, write, type Query } from './client'
import type * as C from './contract'

const root = '/api/v1'

function one(kind: string, id: string): string {
  return `${root}/${kind}/${encodeURIComponent(id)}`
}

/** The calls of the API that the pages make, named as in the contract. */
export const api = {
  getOverview: (signal?: AbortSignal) => read<C.Overview>(`${root}/overview`, {}, signal),
  listProvinces: () => read<C.ProvinceList>(`${root}/provinces`),
  listProgrammes: () => read<C.ProgrammeList>(`${root}/programmes`),
  listBatches: () => read<C.BatchList>(`${root}/batches`),
  listPilots: (query: Query, signal?: AbortSignal) => read<C.PilotPage>(`${root}/pilots`, query, signal),
  getPilot: (id: string, signal?: AbortSignal) => read<C.PilotDetail>(one('pilots', id), {}, signal),
  getPlace: (id: string, signal?: AbortSignal) => read<C.PlaceDetail>(one('places', id), {}, signal),
  search: (q: string, signal?: AbortSignal) => read<C.SearchResult>(`${root}/search`, { q, limit: 100 }, signal),
  listPolicies: (query: Query, signal?: AbortSignal) =>
    read<C.PolicyPage>(`${root}/policies`, query, signal),
  getPolicy: (id: string, signal?: AbortSignal) => read<C.PolicyDetail>(one('policies', id), {}, signal),
  getCoverage: (query: Query, signal?: AbortSignal) => read<C.Coverage>(`${root}/coverage`, query, signal),
  listTypicalCities: (signal?: AbortSignal) =>
    read<C.TypicalCityList>(`${root}/typical-cities`, {}, signal),
  listFindings: (query: Query, signal?: AbortSignal) =>
    read<C.FindingPage>(`${root}/findings`, query, signal),
  getFinding: (id: string, signal?: AbortSignal) =>
    readVersioned<C.FindingDetail>(one('findings', id), {}, signal),
  decideFinding: (id: string, request: C.DecisionRequest, etag: string) =>
    write<C.FindingDetail>('PUT', `${one('findings', id)}/decision`, request, etag),
  withdrawDecision: (id: string, reason: string, etag: string) =>
    write<C.FindingDetail>(
      'DELETE',
      `${one('findings', id)}/decision?${new URLSearchParams({ reason })}`,
      undefined,
      etag,
    ),
  listDocuments: (signal?: AbortSignal) => read<C.DocumentList>(`${root}/documents`, {}, signal),
  getDocument: (id: string, signal?: AbortSignal) => read<C.Document>(one('documents', id), {}, signal),
  listDocumentLines: (id: string, around: number, context: number, signal?: AbortSignal) =>
    read<C.DocumentLines>(`${one('documents', id)}/lines`, { around, context }, signal),
  listCorrections: (query: Query, signal?: AbortSignal) =>
    read<C.CorrectionPage>(`${root}/corrections`, query, signal),
  listJournalEntries: (query: Query, signal?: AbortSignal) =>
    read<C.JournalPage>(`${root}/journal/entries`, query, signal),
  listPublications: (signal?: AbortSignal) => read<C.PublicationList>(`${root}/publications`, {}, signal),
  getPublication: (entry: string, signal?: AbortSignal) =>
    read<C.PublicationDetail>(one('publications', entry), {}, signal),
  getLog: (signal?: AbortSignal) => read<C.Log>(`${root}/log`, {}, signal),
  previewImport: (files: readonly File[]) => {
    const form = new FormData()
    files.forEach((file) => form.append('file', file, file.name))
    return write<C.Import>('POST', `${root}/imports`, form)
  },
  applyImport: (id: string, etag: string) =>
    write<C.Import>('POST', `${one('imports', id)}/apply`, undefined, etag),
  discardImport: (id: string) => write<undefined>('DELETE', one('imports', id)),
}
