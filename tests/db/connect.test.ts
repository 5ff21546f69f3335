import { expect, test } from 'vitest'
import { connect } from '../../src/db/connect.ts'

test('values are bound where the planner does not look, so that no statement is planned anew for each', async () => {
  const { db, raw } = connect(':memory:')
  raw?.exec(
    'create table levels (id text primary key, place integer, scale_id text, unique (scale_id, place)) strict',
  )
  const levels = db.selectFrom('levels').select('id').where('scale_id', '=', 'a').orderBy('place').limit(2)
  expect(levels.compile().sql.match(/.\?/g)).toEqual(['+?', '+?'])
  raw?.exec("insert into levels values ('x', 2, 'a'), ('y', 1, 'a'), ('z', 1, 'b')")
  expect(await levels.execute()).toEqual([{ id: 'y' }, { id: 'x' }])
})
