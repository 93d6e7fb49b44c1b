export type * from './modelFunction.ts'
