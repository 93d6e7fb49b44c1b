import { soak } from './soak.ts'

const [steps = 1_000_000, seed = 20_261_125] = process.argv.slice(2).map(Number)
const began = performance.now()
const fault = soak(steps, seed, (done) => {
  if (done % 10_000 !== 0) return
  const seconds = Math.round((performance.now() - began) / 1000)
  process.stdout.write(`${done.toLocaleString('en')} steps in ${seconds.toLocaleString('en')} s\n`)
})
if (fault) {
  process.stdout.write(`Seed ${seed}, round ${fault.round}: ${fault.told}\n`)
  process.stdout.write(`The fewest steps that do it:\n${fault.steps.map((step) => JSON.stringify(step)).join('\n')}\n`)
  process.exitCode = 1
} else process.stdout.write(`${steps.toLocaleString('en')} steps of seed ${seed}: all is well.\n`)
