// A thread of the press: prints what it is sent, one after the other.
import { parentPort, workerData } from 'node:worker_threads'
import type { Overlay } from '../overlay/overlay.ts'
import { pressHere } from './press-here.ts'
import { stepBack } from './step-back.ts'
import type { Order } from './threaded-press.ts'

if (!parentPort) throw new Error('this is a thread of the press')
const port = parentPort

stepBack()

/** Sent between threads, a buffer arrives as plain bytes. */
function received({ files, fonts }: Overlay): Overlay {
  return {
    files: new Map([...files].map(([name, bytes]) => [name, Buffer.from(bytes)])),
    fonts: fonts.map((font) => ({ ...font, bytes: Buffer.from(font.bytes) })),
  }
}

const press = pressHere(received(workerData))

function work(order: Order): Promise<unknown> {
  switch (order.work) {
    case 'print':
      return press.print(order.manuscript)
    case 'printForSeal':
      return press.printForSeal(order.manuscript, order.room)
    case 'tryTemplates':
    case 'warm':
      return press[order.work]()
  }
}

port.on('message', async (order: Order) => {
  try {
    port.postMessage({ value: await work(order) })
  } catch (error) {
    port.postMessage({ error })
  }
})
