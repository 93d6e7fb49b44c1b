/** A copy of a record with one optional key set, or without it. */
export function withKey<T extends object, K extends keyof T>(record: T, key: K, value: T[K] | undefined): T {
  const { [key]: _, ...rest } = record
  return (value === undefined ? rest : { ...rest, [key]: value }) as T
}
