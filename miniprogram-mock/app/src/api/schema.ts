import type { components } from './generated'

type Schemas = components['schemas']

/** The backend says null where there is nothing and never leaves a field out, so no field of an answer is optional. */
type Answered<T> = T extends (infer Each)[] ? Answered<Each>[] : T extends object ? { [Field in keyof T]-?: Answered<Exclude<T[Field], undefined>> } : T

/** An answer of the backend by its name in docs/api/openapi.yml, from which `npm run api:types` writes the types. */
export type Schema<Name extends keyof Schemas> = Answered<Schemas[Name]>

/** The same with a state whose codes the API document does not list: they stand in docs/state-machines. */
export type WithState<Name extends keyof Schemas, State extends string> = Omit<Schema<Name>, 'state'> & { state: State }
