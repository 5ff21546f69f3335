import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest: begun last, one of them would run alone at the end while the other workers have nothing. */
const longest = [
  /^tests\/ratings\/blind\.test/,
  /^tests\/browser\//,
  /^tests\/breaker\/any-text/,
  /^tests\/users\/rules/,
  /^tests\/(permissions|conditions)\.test/,
]

/** The longest files first, then the others in the order that vitest has for them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => name.test(moduleId.slice(moduleId.lastIndexOf('/tests/') + 1)))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}
