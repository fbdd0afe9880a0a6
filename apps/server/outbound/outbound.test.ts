import { execFile } from 'node:child_process'
import type { LookupAddress } from 'node:dns'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mailBy } from '../messages/mail.ts'
import { askOutside, type OutsideQuestion } from './ask-outside.ts'
import { mayConnect, type Outbound, outboundOf } from './outbound.ts'

/** A service as it may be: it notes by which name and path it was asked, and answers by the path. */
const asked: string[] = []
const service: Server = createServer((request, response) => {
  asked.push(`${request.headers.host?.split(':')[0]}${request.url}`)
  if (request.url === '/silent') return
  if (request.url === '/elsewhere') {
    response.writeHead(302, { location: `http://127.0.0.1:${port}/secrets` })
    return response.end()
  }
  if (request.url === '/endless') {
    const more = () => response.write(Buffer.alloc(8192)) && setImmediate(more)
    response.on('drain', more)
    return more()
  }
  if (request.url === '/drips') {
    response.write('{')
    return
  }
  return response.end('{"done":true}')
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done))
  port = (service.address() as AddressInfo).port
})
beforeEach(() => {
  asked.length = 0
})
afterAll(() => {
  service.closeAllConnections()
  service.close()
})

const production = outboundOf({ mode: 'production', outbound: [] })
const demo = outboundOf({ mode: 'demo', outbound: [] })

/** The rules where this name has these addresses, one list for each time that it is asked for. */
function named(rules: Outbound, ...answers: readonly (readonly string[])[]): Outbound {
  const left = [...answers]
  const resolve = async (): Promise<LookupAddress[]> =>
    (left.shift() ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  return { ...rules, resolve }
}

function ask(rules: Outbound, host: string, path = '/', more: Partial<OutsideQuestion> = {}) {
  const url = `http://${host}:${port}${path}`
  return askOutside(rules, { url, method: 'GET', headers: {}, patience: 5_000, longest: 1000, ...more })
}

const inside = [
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  'fd12::1',
  '::ffff:10.1.2.3',
]
const never = [
  '169.254.169.254',
  '::ffff:169.254.169.254',
  'fd00:ec2::254',
  '100.100.100.200',
  'fe80::1',
  '0.0.0.0',
  '::',
  '224.0.0.1',
  '255.255.255.255',
  '64:ff9b::a00:1',
  '2002:a00:1::1',
]
const outside = ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2400:3200::1']

describe('where this server may connect to', () => {
  it('in production: outside, and to nothing inside that is not named', () => {
    const free = [...inside, ...never, ...outside, '127.0.0.1', '::1'].filter((one) =>
      mayConnect(production, 'gateway.example.cn', one),
    )
    expect(free).toEqual(outside)
    for (const name of ['localhost', '127.0.0.1', '::1'])
      expect(mayConnect(production, name, '127.0.0.1'), name).toBe(true)
    const allowed = outboundOf({ mode: 'production', outbound: ['10.1.0.0/16', 'fd12::/16', '192.168.1.1'] })
    expect(inside.filter((one) => mayConnect(allowed, 'gateway.example.cn', one))).toEqual([
      '10.1.2.3',
      '192.168.1.1',
      'fd12::1',
      '::ffff:10.1.2.3',
    ])
  })

  it('in a demo: inside too, but not where clouds tell secrets', () => {
    const free = [...inside, ...never, ...outside, '127.0.0.1'].filter((one) => mayConnect(demo, 'x', one))
    expect(free).toEqual([...inside, ...outside, '127.0.0.1'])
  })
})

describe('a service outside', () => {
  it('is asked at the address that was looked at, once: a name that moves inside afterwards does not matter', async () => {
    const rules = named(
      outboundOf({ mode: 'production', outbound: ['127.0.0.1'] }),
      ['127.0.0.1'],
      ['10.0.0.1'],
    )
    const { status, body } = await ask(rules, 'gateway.example.cn')
    expect([status, body.toString()]).toEqual([200, '{"done":true}'])
    expect(asked).toEqual(['gateway.example.cn/'])
  })

  it.each([
    ['this machine', ['127.0.0.1']],
    ['this machine, among others', ['8.8.8.8', '127.0.0.1']],
    ['an inner network', ['10.0.0.1']],
    ['a cloud’s secrets', ['169.254.169.254']],
    ['this machine in other words', ['::ffff:127.0.0.1']],
  ])('whose name leads to %s is not asked', async (_where, addresses) => {
    await expect(ask(named(production, addresses), 'gateway.example.cn')).rejects.toThrow('XINBAN_OUTBOUND')
    expect(asked).toEqual([])
  })

  it.each([
    '10.0.0.1',
    '[fd00:ec2::254]',
    '169.254.169.254',
    '2852039166',
    '0xa9fea9fe',
    '[::ffff:10.0.0.1]',
  ])('whose address is written %s is not asked', async (host) => {
    await expect(ask(production, host)).rejects.toThrow('XINBAN_OUTBOUND')
  })

  it('that leads elsewhere is not followed', async () => {
    await expect(ask(production, '127.0.0.1', '/elsewhere')).rejects.toThrow('leads elsewhere')
    expect(asked).toEqual(['127.0.0.1/elsewhere'])
  })

  it('has a limit of size and of time', async () => {
    await expect(ask(production, '127.0.0.1', '/endless')).rejects.toThrow('too large')
    for (const path of ['/silent', '/drips'])
      await expect(ask(production, '127.0.0.1', path, { patience: 200 })).rejects.toThrow('in time')
    const nowhere: Outbound = { ...production, resolve: () => new Promise(() => {}) }
    await expect(ask(nowhere, 'gateway.example.cn', '/', { patience: 200 })).rejects.toThrow('in time')
  })

  it('that is not there is told by its code', async () => {
    const closed = { url: 'http://127.0.0.1:1/' }
    await expect(ask(production, '127.0.0.1', '/', closed)).rejects.toThrow(
      'cannot be reached (ECONNREFUSED)',
    )
    await expect(ask(named(production, []), 'nowhere.example.cn')).rejects.toThrow('(ENOTFOUND)')
  })

  it('is asked directly, whatever proxy the environment names', async () => {
    const script = `const { askOutside } = await import(${JSON.stringify(join(import.meta.dirname, 'ask-outside.ts'))})
      const { outboundOf } = await import(${JSON.stringify(join(import.meta.dirname, 'outbound.ts'))})
      const question = { url: 'http://127.0.0.1:${port}/', method: 'GET', headers: {}, patience: 5000, longest: 99 }
      console.log((await askOutside(outboundOf({ mode: 'demo', outbound: [] }), question)).status)`
    const env = { ...process.env, NODE_USE_ENV_PROXY: '1', HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: '' }
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      env,
    })
    expect(stdout.trim()).toBe('200')
  })
})

it('nothing else in this server opens a way outside', () => {
  const root = resolve(import.meta.dirname, '../../..')
  /** The database of the house and the scanner beside it have protocols of their own. */
  const inHouse =
    /^(packages\/store\/|apps\/server\/scan\/|apps\/server\/outbound\/|apps\/server\/messages\/mail\.ts)/
  const opens =
    /\bfetch\(|\bnew WebSocket\b|from '(node:)?(https?|http2|net|tls|dgram)'|from '(undici|nodemailer)'/
  const listens = /import (type )?\{ ?(type )?(IncomingMessage|createServer|isIP)[^}]*\} from/
  const files = ['packages', 'apps/server'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  const ours = files.filter((file) =>
    /^(?!.*(node_modules|testing\/|\.test\.|\.fixture\.)).*\.ts$/.test(file),
  )
  expect(ours.length).toBeGreaterThan(400)
  const found = ours
    .filter((file) => !inHouse.test(file))
    .filter((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .some((line) => opens.test(line) && !listens.test(line)),
    )
  expect(found).toEqual([])
})

it('mail goes by the same rules', async () => {
  const mail = { id: 'x', to: 'a@example.cn', subject: '主题', text: '正文' }
  const send = (rules: Outbound, host: string) =>
    mailBy({ url: `smtp://${host}:${port}`, from: 'a@example.cn' }, rules, 2_000).send(mail)
  await expect(send(named(production, ['169.254.169.254']), 'mail.example.cn')).rejects.toThrow(
    'XINBAN_OUTBOUND',
  )
  await expect(send(production, '192.168.0.1')).rejects.toThrow('XINBAN_OUTBOUND')
  expect(asked).toEqual([])
})
