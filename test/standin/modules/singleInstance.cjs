'use strict'
const fs = require('node:fs')
const path = require('node:path')

const lookEveryMs = 40

/**
 * One lock file a user data folder, with synchronous calls only, because the real call is synchronous. The second
 * process leaves a note with its arguments and gets `false`; a dead owner's lock is taken over.
 */
function singleInstanceLock(userData, onSecond) {
  const folder = path.join(userData, 'standin-instance')
  const lock = path.join(folder, 'lock')
  fs.mkdirSync(folder, { recursive: true })
  while (!taken(lock)) {
    const owner = Number(fs.readFileSync(lock, 'utf8'))
    if (isAlive(owner)) {
      leaveNote(folder)
      return false
    }
    fs.rmSync(lock, { force: true })
  }
  process.on('exit', () => fs.rmSync(lock, { force: true }))
  setInterval(() => readNotes(folder, onSecond), lookEveryMs).unref()
  return true
}

function taken(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function leaveNote(folder) {
  const note = path.join(folder, `${process.pid}.note`)
  fs.writeFileSync(`${note}.part`, JSON.stringify({ argv: process.argv, workingFolder: process.cwd() }))
  fs.renameSync(`${note}.part`, note)
}

function readNotes(folder, onSecond) {
  for (const name of fs.readdirSync(folder)) {
    if (!name.endsWith('.note')) continue
    const note = path.join(folder, name)
    const { argv, workingFolder } = JSON.parse(fs.readFileSync(note, 'utf8'))
    fs.rmSync(note)
    onSecond(argv, workingFolder)
  }
}

module.exports = { singleInstanceLock }
