export { ApiProblem, type Clause, type FieldReason } from './api-problem'
export { onAccess, signInWithHost, type SignedIn } from './access'
export { download, fetchFile, request, upload, type RequestSpec } from './request'
export { tokens } from './tokens'
