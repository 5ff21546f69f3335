import type { Report } from '../../src/reports/model.ts'

/** Who did what, and so stands for it. */
export function PeopleTable({ people }: { people: Report['people'] }) {
  if (people.length === 0) return null
  return (
    <table class="report-people">
      <caption>Who did what</caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Role</th>
          <th scope="col">Did</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr>
            <th scope="row">
              <bdi>{person.name}</bdi>
            </th>
            <td>{person.role}</td>
            <td>{person.did.join('; ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
