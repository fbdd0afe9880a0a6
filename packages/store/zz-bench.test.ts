import { it } from 'vitest'
import { hotelPlan } from '@xinban/core/case/plan.fixture'
import { testStore, openCase, goOn, submission, acceptance, granted, clerk, changeOf, openingOf } from './store.fixture.ts'
import { listCases, findCase, commit } from './cases.ts'
import { listTasks } from './tasks.ts'
import { newId } from './ids.ts'
it('bench', async () => {
  const s = await testStore()
  const { db, owner } = s
  const base = await goOn(db, await openCase(db), [submission()])
  let t = performance.now()
  for (let i = 0; i < 300; i++) await commit(db, changeOf(null, newId(), hotelPlan, [openingOf(hotelPlan), submission(), acceptance], { jobs: [{ task: 't', payload: { i }, key: `k${i}` }] }))
  console.warn('commit seq ms', (performance.now() - t) / 300)
  t = performance.now()
  for (let r = 0; r < 40; r++) await Promise.all(Array.from({ length: 10 }, () => commit(db, changeOf(null, newId(), hotelPlan, [openingOf(hotelPlan), submission(), acceptance]))))
  console.warn('commit par ms each', (performance.now() - t) / 400)
  await owner.query(`insert into approval_case select region_code, gen_random_uuid(), version, 'X'||g, service, edition, plan_hash, (array['submitted','accepted','concluded','concluded','concluded','withdrawn'])[1+g%6], 'p'||(g%20000), applicant_name_masked, case when g%500=0 then array['rare'] else array['bureau','fire'] end, 'bureau', g%3=0, due, opened_at + g * interval '1 second', submitted_at, updated_at, state, head_hash from approval_case, generate_series(1,200000) g where id=$1`, [base.case.id])
  await owner.query(`insert into task select region_code, id, 'decide', 'decide', null, 'approver', case when number like '%00' then 'rare' else 'bureau' end, null, date '2026-12-01' + (random()*30)::int, status='accepted', opened_at, null from approval_case where number like 'X%'`)
  await owner.query('analyze')
  const P = (roles: any) => ({ id: 'p7', name: '', roles })
  for (const [n, f] of Object.entries({
    clerk: () => listCases(db, P([{ role: 'window_clerk' }]), { limit: 50 }),
    clerkStatus: () => listCases(db, P([{ role: 'window_clerk' }]), { limit: 50, status: 'correcting' as const }),
    applicant: () => listCases(db, P([{ role: 'applicant' }]), { limit: 50 }),
    approver: () => listCases(db, P([{ role: 'approver', authority: 'bureau' }]), { limit: 50 }),
    rare: () => listCases(db, P([{ role: 'approver', authority: 'rare' }]), { limit: 50 }),
    chiefNone: () => listCases(db, P([{ role: 'chief', authority: 'none' }]), { limit: 50 }),
    surveyor: () => listCases(db, P([{ role: 'surveyor' }]), { limit: 50 }),
    none: () => listCases(db, P([{ role: 'approver', authority: 'none' }]), { limit: 50 }),
    tasks: () => listTasks(db, P([{ role: 'approver', authority: 'bureau' }]), { limit: 50 }),
    tasksRare: () => listTasks(db, P([{ role: 'approver', authority: 'rare' }]), { limit: 50 }),
    tasksApplicant: () => listTasks(db, P([{ role: 'applicant' }]), { limit: 50 }),
    tasksMany: () => listTasks(db, P([{ role: 'applicant' }, { role: 'approver', authority: 'bureau' }, { role: 'window_clerk' }]), { limit: 50 }),
    find: () => findCase(db, base.case.id),
  })) { await f(); const t = performance.now(); for (let i = 0; i < 5; i++) await f(); console.warn(n, ((performance.now() - t) / 5).toFixed(1)) }
  await s.close()
}, 300000)
