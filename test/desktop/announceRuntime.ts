import { desktopRuntime } from './runtime.ts'

/** Says once what the journeys run on: the list of tests does not. */
export default function announceRuntime(): void {
  console.log(desktopRuntime().says)
}
