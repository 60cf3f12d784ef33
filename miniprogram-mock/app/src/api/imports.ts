import type { ChosenFile } from '@/platform'
import { download, request, upload, type Clause } from '@/transport'

export type ImportKind = 'BASES' | 'POSTS'

export interface CellError {
  row: number
  column: string
  /** Its name in the file, C7. */
  cell: string
  value: string
  reason: string
  clause: Clause | null
}

export interface ImportRow {
  row: number
  status: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'ERROR'
  title: string
  detail: string
}

export interface SheetImport {
  id: string
  kind: ImportKind
  fileName: string
  sheetRows: number
  newRows: number
  changedRows: number
  unchangedRows: number
  errorCount: number
  errors: CellError[]
  state: 'READY' | 'BROKEN' | 'APPLIED'
  sameFileAppliedOn: string | null
  preview: ImportRow[]
}

export const sendSheet = (kind: ImportKind, file: ChosenFile) => upload<SheetImport>(`/imports/${kind}`, file)
export const readImport = (id: string) => request<SheetImport>({ method: 'GET', path: `/imports/${id}` })
export const downloadErrors = (id: string) => download(`/imports/${id}/errors.xlsx`)
export const downloadTemplate = (kind: ImportKind) => download(`/imports/templates/${kind}.xlsx`)
