import type { Report } from '../model.ts'

/**
 * What a bundle says of itself, for somebody who has never seen one.
 * @param issuing number of the act that issued the edition
 * @param size acts in the log of the bundle's checkpoint
 */
export function readMe({ article, desk, edition, log }: Report, issuing: number, size: number): string {
  return `EVIDENCE BUNDLE

Article:  ${article.title}
Report:   edition ${edition.number}, issued ${edition.issuedAt} by ${edition.issuedBy}
Desk:     ${desk.name}
Issued by act ${issuing} of the desk's log; all proofs here lead to the log of ${size} acts.
${log ? `Printed in the report: log of ${log.acts} acts, fingerprint ${log.fingerprint}\n` : ''}
TO CHECK IT

You need Node 20.12 or newer, and nothing else, no network either. In this folder:

  node verify.mjs

It says what holds, and ends with "Everything holds." or with the first thing that does not. The key with which the
log is signed comes along in data/log/keys.txt. Get it from the desk in another way too, and give it:

  node verify.mjs --key 'NAME+ID+KEY'

If you kept a checkpoint of the desk, or know somebody who did, give that as well:

  node verify.mjs --against CHECKPOINT-FILE

Whoever gave you this bundle could have changed verify.mjs. Take the one of another bundle, or of Assay itself, if that
worries you. The formats are open: RFC 8493 (this folder), RFC 9162 (the tree), and C2SP signed-note, tlog-checkpoint and
tlog-proof, for which there are other programs.

WHAT IS IN IT

  data/report/      the report as data (report.json) and in every form as it was issued
  data/sources.json the sources as the report describes them
  data/copies/      the copies of sources that the desk kept, each exactly as it was received: sources.json says which is of
                    which source. One that the desk had to take away since is not there; verify.mjs says so
  data/entries/     what was done to the article until then: one file for each act, exactly as it was hashed
  data/proofs/      for each act the proof that it is in the log
  data/log/         the signed checkpoint, with what witnesses signed; the keys; and where the log stood by this report and
                    by the one before it, with the proof that the log only went on from there

The copies come from outside: open web pages among them with care, best without a network. People stand in the acts under their ids, and in the report by name. What was said about a claim inside the desk, in
notes and ratings, is in the acts: hand the bundle on with care.

WHAT IT SHOWS, AND WHAT NOT

It shows that these acts were written into the desk's log, in this order, before the checkpoint was signed, that nothing
of them was altered since, and that the report is the one that was issued then.

It does show that the copies of sources are those which the desk had when the report was issued. It does not show that
they are what the source said: whoever kept one could have altered it before.

It does not show that the report is right. It does not show that these are all acts: what is not open to everybody on the
desk is left out, such as ratings of claims that are not decided, and acts that would name a source who is not to be
named. Of such a source no copy is in it either.

Somebody who holds the desk's database and its key could have written the whole log anew. A checkpoint that was kept
elsewhere, or signed by a witness whom you trust, rules that out for all acts up to it.
`
}
