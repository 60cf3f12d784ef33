import type { ChosenFile } from '@/platform'
import { download, request, upload } from '@/transport'
import type { Schema } from './schema'

export type ImportKind = 'BASES' | 'POSTS'

/** `cell` is its name in the file, C7. */
export type ImportRow = Schema<'ImportView.LineView'>
export type SheetImport = Omit<Schema<'ImportView'>, 'kind'> & { kind: ImportKind }

export const sendSheet = (kind: ImportKind, file: ChosenFile) => upload<SheetImport>(`/imports/${kind}`, file)
export const readImport = (id: string) => request<SheetImport>({ method: 'GET', path: `/imports/${id}` })
export const downloadErrors = (id: string) => download(`/imports/${id}/errors.xlsx`)
export const downloadTemplate = (kind: ImportKind) => download(`/imports/templates/${kind}.xlsx`)
