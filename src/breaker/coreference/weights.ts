// Made by training/train.ts from GAP (Apache 2.0) and the GUM corpus (CC BY and CC BY-SA documents): not to be edited by hand.

/** How much each sign speaks for a candidate, by the kind of pronoun: natural logarithms of odds. */
export const weights: Record<string, ReadonlyMap<string, number>> = {
  it: table(`
after a preposition: -0.61
after against: -0.59
after as: 0.09
after at: 0.07
after by: -0.35
after for: -0.33
after from: -1.02
after in: -0.41
after of: 0.04
after on: -0.22
after to: -0.24
after with: -0.27
also behind: -0.30
and his: 0.49
as the pronoun before 0: 0.38
as the pronoun before 1: 0.28
as the pronoun before 2: 0.18
as the pronoun before 3: -0.52
as the pronoun before 4: -0.32
as the pronoun before: 0.44
depth 0 0: -0.07
depth 0 1: -0.25
depth 1 0: -0.33
depth 1 1: -0.47
depth 2 0: -0.55
depth 2 1: -0.25
distance 0: 0.50
distance 1: 0.12
distance 2: -0.20
distance 3: -0.31
distance 4: -0.44
distance ahead: -0.02
first a: -0.13
first full name: -0.09
first name: -0.14
first own: -0.77
first pronoun: -0.25
from outside the quotation: -0.51
fronted: 0.27
governed: -0.17
joined: -0.49
kind a other: -0.29
kind a same: 0.21
kind a: -0.14
kind description body : -0.41
kind description place : -0.25
kind description thing : -0.11
kind description unknown : -0.46
kind full name other: -0.29
kind full name same: 0.28
kind name body : 0.09
kind name other: -0.21
kind name place : -0.12
kind name same: -0.40
kind name thing : -0.11
kind name unknown : -0.34
kind name: -0.23
kind own other: -0.06
kind own same: 0.33
kind own: 0.05
kind pronoun body : -0.40
kind pronoun other: -0.03
kind pronoun place : -0.20
kind pronoun same: -0.09
kind pronoun thing : -0.03
kind pronoun unknown : 0.07
kind pronoun: -0.11
kind the other: -0.18
kind the same: 0.16
kind the: -0.04
leftmost object 0: -0.18
leftmost object 1: 0.17
leftmost object 2: -0.13
leftmost object 3: -0.16
leftmost object 4: -0.20
leftmost object ahead: -0.15
leftmost oblique 0: -0.04
leftmost oblique 1: -0.39
leftmost oblique 2: -0.05
leftmost oblique 3: 0.15
leftmost oblique 4: -0.38
leftmost oblique ahead: -0.88
leftmost of 0: -0.94
leftmost of 1: 0.18
leftmost of 2: -0.38
leftmost of 3: -0.14
leftmost of 4: -0.25
leftmost of ahead: -0.73
leftmost other 0: -0.32
leftmost other 2: -0.08
leftmost other 3: -0.66
leftmost other 4: -0.47
leftmost possessive 0: 0.26
leftmost possessive 2: -0.24
leftmost possessive 3: -0.38
leftmost possessive 4: -0.44
leftmost possessive ahead: -1.05
leftmost subject 0: -0.08
leftmost subject 1: 0.45
leftmost subject 2: -0.16
leftmost subject 3: -0.19
leftmost subject 4: -0.25
leftmost subject ahead: -0.06
leftmost: 0.19
main subject before object: -0.27
main subject before oblique: 0.05
main subject before passive first: 0.68
main subject before passive: -0.56
main subject before possessive: -0.30
main subject before predicate: -0.96
main subject before subject first: 0.91
main subject before subject: 0.11
main subject before: 0.50
main subject here: -0.13
mentions 1: -0.21
mentions 2: 0.22
mentions 3: 0.07
mentions 4: 0.17
mentions 7: 0.36
most said: 0.41
named fully: -0.07
named not: -0.10
named short: -0.07
none copula: 0.27
none object: -0.53
none oblique: -0.09
none of 1: -0.73
none of 2: -0.50
none of 3: -0.29
none of 4: -0.04
none of: 0.20
none other: -0.33
none passive: -1.44
none possessive: -0.69
none quoted: -0.06
none subject: 0.27
none: -0.21
object < modifier back: 0.25
object < object 0: 0.39
object < object ahead: -0.97
object < object back: -0.29
object < oblique ahead: -0.86
object < oblique back: -0.38
object < of 0: -0.78
object < of ahead: -0.66
object < of back: -0.76
object < other 0: -0.06
object < other ahead: 0.11
object < other back: -0.12
object < passive 0: 0.69
object < passive back: -0.32
object < possessive 0: 0.34
object < possessive back: -0.05
object < predicate 0: -0.85
object < predicate ahead: 0.33
object < predicate back: -0.41
object < subject 0: -0.50
object < subject ahead: -0.83
object < subject back: -0.64
object a: -0.31
object full name: -0.45
object name: -0.12
object own: 0.22
object pronoun: 0.20
object the: -0.16
oblique < modifier back: -0.53
oblique < object 0: -0.57
oblique < object ahead: -0.60
oblique < object back: -0.34
oblique < oblique 0: -0.25
oblique < oblique ahead: -0.04
oblique < oblique back: -0.26
oblique < of 0: 0.30
oblique < of back: -0.73
oblique < other 0: 0.30
oblique < other back: 0.04
oblique < passive back: -1.30
oblique < predicate 0: -0.86
oblique < predicate back: -0.57
oblique < subject back: -0.51
oblique a: -0.28
oblique full name: -0.23
oblique name: -0.85
oblique pronoun: 0.44
oblique the: -0.28
of < object 0: 0.32
of < object ahead: -0.68
of < object back: -1.17
of < oblique ahead: -0.48
of < of ahead: -0.33
of < of back: 0.17
of < other back: -0.98
of < predicate back: 0.31
of < subject 0: -0.86
of < subject back: -0.24
of a: -0.28
of full name: -0.90
of name: -0.57
of the: 0.10
one subject: -0.55
one verb: -1.24
opens the text: -0.38
other < object 0: 0.67
other < object back: -0.18
other < oblique 0: -0.77
other < oblique back: -0.53
other < of back: -0.86
other < other back: -0.52
other < subject back: 0.09
other a: -0.35
other full name: -0.35
other name: -0.57
other number: -1.34
other paragraph: -0.45
other pronoun: 0.24
other the: -0.16
parallel object same: 0.35
parallel object: -0.29
parallel oblique same: -0.20
parallel oblique: -0.26
parallel of same: -0.41
parallel of: 0.17
parallel other: -0.52
parallel possessive same: 0.37
parallel possessive: -0.09
parallel predicate: -0.69
parallel subject same: 0.13
place ahead above acl: -0.71
place ahead above ccomp: -0.47
place ahead below: -0.29
place ahead beside: -0.28
place ahead same: -0.13
place before above acl: 0.17
place before above advcl: 0.07
place before above ccomp: -0.42
place before above conj: 0.36
place before above csubj: -0.88
place before above parataxis: 0.20
place before above xcomp: 0.10
place before below: -0.19
place before beside: -0.55
place before same: 0.07
possessive < modifier 0: -0.85
possessive < modifier ahead: -0.55
possessive < modifier back: -0.68
possessive < object 0: 0.10
possessive < object ahead: -0.96
possessive < object back: -0.22
possessive < oblique 0: 0.18
possessive < oblique ahead: -0.48
possessive < oblique back: -0.78
possessive < of 0: 0.24
possessive < of ahead: -0.55
possessive < of back: -0.21
possessive < other 0: 0.35
possessive < other back: -0.61
possessive < passive 0: 0.03
possessive < passive ahead: 0.43
possessive < passive back: 0.19
possessive < possessive 0: 0.38
possessive < possessive back: -0.09
possessive < predicate 0: -0.94
possessive < predicate back: -0.77
possessive < subject 0: 0.33
possessive < subject ahead: -0.15
possessive < subject back: -0.81
possessive a: -0.07
possessive full name: 0.07
possessive own: 0.36
possessive pronoun: -0.45
possessive the: -0.36
predicate < predicate back: -0.69
predicate < subject back: -1.27
predicate a: -0.87
pronouns 0: -0.11
pronouns 1: -0.05
pronouns 2: 0.02
pronouns 3: 0.54
quoted: -0.73
rank 0: 0.62
rank 1: 0.51
rank 2: 0.31
rank 3: -0.02
rank 4: -0.42
role modifier first 1: -0.82
role modifier first 2: -0.77
role modifier first 3: -0.52
role modifier first 4: -0.39
role modifier first ahead: -0.63
role modifier inner 0: -1.32
role modifier inner 1: -0.50
role modifier inner 2: -0.56
role modifier inner 3: -0.64
role modifier inner 4: -0.41
role modifier inner ahead: -0.54
role modifier: -0.65
role object first 1: -0.03
role object first 2: -0.46
role object first 3: -0.26
role object first 4: -0.65
role object first ahead: -0.65
role object inner 0: 0.31
role object inner 1: -0.09
role object inner 2: -0.13
role object inner 3: -0.58
role object inner 4: -0.47
role object inner ahead: -0.59
role oblique first 1: 0.35
role oblique first 2: -0.78
role oblique first 3: -0.37
role oblique first 4: -0.57
role oblique first ahead: -0.59
role oblique inner 0: -0.13
role oblique inner 1: -0.73
role oblique inner 2: -0.51
role oblique inner 3: -0.27
role oblique inner 4: -0.39
role oblique inner ahead: -0.39
role oblique: -0.18
role of first 1: -0.78
role of first 2: -0.32
role of first 3: -0.40
role of first 4: -0.43
role of first ahead: -0.54
role of inner 0: -0.17
role of inner 1: -0.88
role of inner 2: -0.38
role of inner 3: -0.39
role of inner 4: -0.40
role of inner ahead: -0.44
role of: -0.36
role other first 1: -0.14
role other first 2: -0.33
role other first 3: -0.78
role other first 4: -0.81
role other first ahead: 0.21
role other inner 0: -0.02
role other inner 1: -0.63
role other inner 2: -0.18
role other inner 3: -0.66
role other inner 4: -0.56
role other inner ahead: 0.04
role other: 0.03
role passive first 1: 0.57
role passive first 2: 0.23
role passive first 3: 0.24
role passive first 4: -1.26
role passive inner 0: 0.54
role passive inner 1: -0.68
role passive inner 2: -0.29
role passive inner 3: -0.21
role passive inner 4: -0.78
role passive inner ahead: 0.60
role passive: 0.45
role possessive first 1: 0.08
role possessive first 2: -0.51
role possessive first 3: -0.61
role possessive first 4: -0.54
role possessive first ahead: -0.52
role possessive inner 0: 0.17
role possessive inner 1: 0.03
role possessive inner 2: -0.42
role possessive inner 3: -0.73
role possessive inner 4: -0.81
role possessive inner ahead: -0.69
role possessive: -0.39
role predicate first 1: -0.45
role predicate first 2: -0.37
role predicate first 3: -1.02
role predicate first 4: -0.46
role predicate first ahead: 0.25
role predicate inner 0: -0.27
role predicate inner 1: -0.27
role predicate inner 2: -0.58
role predicate inner 3: 0.17
role predicate inner 4: -0.24
role predicate inner ahead: 0.24
role predicate: 0.05
role subject first 1: 0.32
role subject first 2: -0.36
role subject first 3: -0.77
role subject first 4: -0.25
role subject first ahead: -0.84
role subject inner 0: 0.19
role subject inner 1: -0.11
role subject inner 2: -0.29
role subject inner 3: -0.56
role subject inner 4: -0.69
role subject inner ahead: -0.13
role subject: -0.09
said 0: -0.35
said 1: -0.11
said 2: 0.34
said 3: -0.37
said 4: 0.07
said 7: 0.13
same quotation: 0.11
says it as a body subject: 1.20
says it subject: -0.27
sort body: 0.05
sort place: -0.14
sort thing: -0.07
sort unknown: -0.10
stands for nothing: 2.65
subject < modifier 0: -0.98
subject < modifier ahead: -0.61
subject < modifier back: -0.81
subject < object 0: -0.24
subject < object ahead: -0.44
subject < oblique 0: -0.62
subject < oblique ahead: -0.49
subject < oblique back: -0.19
subject < of 0: -0.52
subject < of ahead: -0.41
subject < of back: -0.52
subject < other 0: -0.25
subject < other back: -0.24
subject < passive 0: 0.10
subject < passive back: -0.06
subject < possessive 0: -0.39
subject < possessive ahead: -0.53
subject < possessive back: -0.64
subject < predicate 0: -0.04
subject < predicate ahead: 0.45
subject < predicate back: -0.04
subject < subject 0: 0.19
subject < subject ahead: -0.92
subject < subject back: -0.03
subject a: -0.11
subject behind: 0.60
subject full name: -0.13
subject name: -0.31
subject of the clause object: -0.43
subject of the clause oblique: 0.21
subject of the clause possessive: 0.69
subject of the clause subject: -0.54
subject of the clause: 0.25
subject own: -0.18
subject pronoun: -0.14
subject the: -0.16
subjects 0: -0.18
subjects 1: 0.18
subjects 2: -0.07
subjects 3: 0.39
words 16: -0.31
words 3: 0.32
words 7: 0.52
`),
  person: table(`
after a preposition: -0.35
after against: -0.42
after as: 0.62
after at: -0.95
after by: 0.18
after for: 0.27
after from: -0.34
after in: -0.74
after of: -0.38
after on: -0.95
after to: -0.23
after with: 0.18
alone of its gender: -0.18
also behind: 0.03
and his: 1.15
as the pronoun before 0: 0.09
as the pronoun before 1: 0.12
as the pronoun before 2: 0.16
as the pronoun before 3: 0.60
as the pronoun before 4: 0.69
as the pronoun before: 0.13
depth 0 0: 0.11
depth 0 1: -0.54
depth 1 0: -0.14
depth 1 1: -0.46
depth 2 0: -0.10
depth 2 1: -0.24
distance 0: 0.55
distance 1: 0.21
distance 2: -0.40
distance 3: -0.46
distance 4: -0.36
distance ahead: -0.12
first full name: 0.03
first name: 0.26
first own: -0.26
first pronoun: -0.87
first the: -0.07
from outside the quotation: -0.72
fronted: 1.34
gender -1 : -1.41
gender -1 person: -0.95
gender 0 : -0.07
gender 0 person: -0.23
gender 1: 0.58
gender 2: 0.28
gender 3: 0.16
governed: -0.64
he e: -0.14
he other: -0.06
joined: -0.63
kind a other: -0.37
kind a same: -0.03
kind a: -0.27
kind description person : -0.44
kind description person g: -0.08
kind description unknown : -0.32
kind full name other: -0.21
kind full name same: 0.61
kind full name: 0.10
kind name other: 0.06
kind name person g: 0.34
kind name same: 0.18
kind name unknown : -0.02
kind name unknown g: 0.31
kind name: 0.16
kind own same: 0.06
kind own: 0.05
kind pronoun other: -0.05
kind pronoun person : 0.91
kind pronoun person g: 0.25
kind pronoun same: -0.06
kind pronoun unknown : -1.36
kind pronoun: -0.07
kind the other: -0.35
kind the same: -0.39
kind the: -0.46
leftmost object 0: 0.10
leftmost object 1: 0.24
leftmost object 2: -0.23
leftmost object 3: -0.48
leftmost object 4: -0.11
leftmost object ahead: -0.93
leftmost oblique 0: -0.10
leftmost oblique 1: 0.38
leftmost oblique 2: 0.48
leftmost oblique 3: 0.27
leftmost oblique 4: -0.93
leftmost oblique ahead: 0.62
leftmost of 0: 0.12
leftmost of 1: -0.12
leftmost of 4: -0.80
leftmost other 1: 0.33
leftmost possessive 0: -0.34
leftmost possessive 1: 0.05
leftmost possessive 3: -0.22
leftmost possessive 4: -0.29
leftmost possessive ahead: -0.10
leftmost predicate 0: 0.23
leftmost predicate 1: 0.42
leftmost subject 0: 0.14
leftmost subject 1: 0.27
leftmost subject 2: -0.44
leftmost subject 3: -0.42
leftmost subject 4: -0.47
leftmost subject ahead: -0.03
leftmost: -0.04
main subject before object: -0.22
main subject before oblique: -0.08
main subject before of: -0.35
main subject before passive first: 0.29
main subject before passive: 0.25
main subject before possessive first: 0.63
main subject before possessive: -0.26
main subject before predicate: 0.69
main subject before subject first: 0.66
main subject before subject: 0.11
main subject before: 0.27
main subject here: 0.09
mentions 1: -0.04
mentions 3: 0.29
mentions 4: 0.18
mentions 7: 0.47
most said: 0.21
named fully: 0.10
named not: -0.10
named short: 0.10
none copula: -0.47
none object: -0.67
none oblique: -0.26
none of 1: -0.84
none of 2: -0.30
none of 3: -0.24
none of 4: -0.59
none of: -0.86
none other: 0.08
none passive: -0.89
none possessive: -0.42
none predicate: -0.22
none quoted: -0.21
none subject: -0.57
none: -0.49
object < modifier 0: 0.42
object < modifier ahead: -0.52
object < modifier back: -0.96
object < object 0: -0.05
object < object ahead: -0.67
object < object back: -0.18
object < oblique 0: 0.53
object < oblique ahead: -0.72
object < oblique back: -0.31
object < of 0: -0.11
object < of ahead: -1.08
object < of back: -0.56
object < other 0: -0.29
object < other ahead: 0.02
object < other back: -0.29
object < passive 0: 0.76
object < passive back: -1.04
object < possessive 0: 0.56
object < possessive ahead: -0.69
object < possessive back: 0.07
object < predicate 0: 0.69
object < predicate back: -0.63
object < subject 0: -0.32
object < subject ahead: -0.39
object < subject back: -0.50
object a: -0.12
object full name: 0.04
object name: -0.07
object own: 0.24
object pronoun: 0.37
object the: -0.47
oblique < modifier back: -0.56
oblique < object 0: -0.09
oblique < object back: 0.78
oblique < oblique 0: 0.09
oblique < oblique ahead: -0.59
oblique < oblique back: -0.65
oblique < of 0: -0.43
oblique < of ahead: -0.72
oblique < of back: -0.81
oblique < other back: 0.03
oblique < passive back: -0.73
oblique < possessive 0: 0.89
oblique < possessive back: -0.63
oblique < subject 0: 0.03
oblique < subject back: -0.36
oblique a: 0.12
oblique full name: -0.37
oblique name: -0.09
oblique pronoun: 0.09
oblique the: -0.56
of < object back: -0.42
of < oblique 0: 0.55
of < of 0: 0.24
of < of back: -0.84
of < other back: -0.55
of < subject 0: -0.03
of < subject back: -0.07
of a: 0.31
of full name: -0.38
of name: -0.31
of pronoun: 0.62
of the: 0.49
one subject: -0.31
one verb: -1.40
opens the text: -0.07
other < subject back: 0.64
other name: -0.67
other number: 0.33
other paragraph: -0.19
other pronoun: 0.31
parallel object same: -0.23
parallel object: -0.18
parallel oblique same: 0.07
parallel oblique: -0.65
parallel of same: 0.25
parallel of: -0.84
parallel possessive same: 0.19
parallel possessive: 0.03
parallel subject same: 0.32
parallel subject: 0.12
place ahead above acl: 0.29
place ahead above csubj: -0.63
place ahead below: -0.42
place ahead beside: -1.38
place ahead same: 0.25
place before above acl: 0.36
place before above advcl: 0.47
place before above ccomp: 0.12
place before above conj: 0.29
place before above csubj: -1.02
place before above parataxis: -0.18
place before above xcomp: 0.10
place before below: 0.06
place before beside: -0.13
place before same: 0.12
possessive < modifier 0: -0.39
possessive < modifier ahead: -0.40
possessive < modifier back: -0.60
possessive < object ahead: -0.23
possessive < object back: -0.30
possessive < oblique 0: 0.08
possessive < oblique ahead: -0.32
possessive < oblique back: -0.50
possessive < of 0: 0.06
possessive < of ahead: -0.20
possessive < of back: -0.49
possessive < other 0: 0.34
possessive < other ahead: -0.64
possessive < other back: -0.18
possessive < passive 0: -0.09
possessive < passive ahead: -0.27
possessive < passive back: -0.05
possessive < possessive 0: 0.11
possessive < possessive ahead: 0.14
possessive < possessive back: 0.03
possessive < predicate ahead: -0.40
possessive < predicate back: 0.03
possessive < subject 0: 0.27
possessive < subject ahead: -0.31
possessive < subject back: -0.11
possessive a: -0.36
possessive full name: 0.16
possessive name: 0.13
possessive own: -0.14
possessive pronoun: -0.04
possessive the: -0.50
predicate < object back: -0.50
predicate < oblique back: -0.79
predicate < of back: -0.02
predicate < subject 0: -0.32
predicate < subject back: 0.71
predicate a: -0.08
predicate full name: -0.23
predicate name: -0.04
predicate pronoun: -0.42
pronouns 0: 0.15
pronouns 1: -0.31
pronouns 2: -0.10
quoted: -0.78
rank 0: 0.49
rank 1: 0.30
rank 2: -0.06
rank 4: -0.23
role modifier first 1: -0.04
role modifier first 2: -0.54
role modifier first 3: -0.77
role modifier first 4: 0.22
role modifier first ahead: -0.67
role modifier inner 0: -0.36
role modifier inner 1: -0.77
role modifier inner 2: -0.57
role modifier inner 3: -0.49
role modifier inner 4: -0.14
role modifier inner ahead: -0.37
role modifier: -0.48
role object first 1: 0.50
role object first 2: -0.50
role object first 3: -0.76
role object first 4: -0.62
role object first ahead: -0.83
role object inner 0: 0.22
role object inner 1: -0.31
role object inner 2: -0.59
role object inner 3: -0.04
role object inner 4: -0.11
role object inner ahead: -0.15
role object: 0.15
role oblique first 1: 0.18
role oblique first 2: -0.78
role oblique first 3: -0.62
role oblique first 4: -0.45
role oblique first ahead: -0.60
role oblique inner 0: 0.20
role oblique inner 1: -0.38
role oblique inner 2: -0.53
role oblique inner 3: -0.35
role oblique inner 4: -0.19
role oblique inner ahead: -0.11
role oblique: -0.06
role of first 1: -0.34
role of first 2: -0.56
role of first 3: -0.62
role of first 4: -0.10
role of first ahead: -0.66
role of inner 0: 0.02
role of inner 1: -0.53
role of inner 2: -0.36
role of inner 3: -0.39
role of inner 4: -0.27
role of inner ahead: -0.22
role of: -0.20
role other first 1: 0.22
role other first 2: -0.79
role other first 3: -0.78
role other first 4: -0.33
role other first ahead: -0.34
role other inner 0: 0.19
role other inner 1: 0.05
role other inner 2: -0.37
role other inner 3: -0.58
role other inner 4: -0.99
role other inner ahead: -0.58
role other: 0.04
role passive first 1: 0.46
role passive first 2: -0.53
role passive first 3: -0.16
role passive first 4: 0.02
role passive inner 0: 0.30
role passive inner 1: -0.10
role passive inner 2: -0.09
role passive inner 3: -0.73
role passive inner 4: -0.76
role passive inner ahead: -0.31
role passive: 0.18
role possessive first 1: 0.05
role possessive first 2: -0.57
role possessive first 3: -0.53
role possessive first 4: -0.03
role possessive first ahead: -0.55
role possessive inner 0: 0.26
role possessive inner 1: -0.08
role possessive inner 2: -0.09
role possessive inner 3: -0.23
role possessive inner 4: -0.23
role possessive inner ahead: 0.27
role possessive: 0.09
role predicate first 1: -0.48
role predicate first 2: -0.43
role predicate first 3: -0.61
role predicate first 4: 0.23
role predicate first ahead: -0.45
role predicate inner 0: 0.49
role predicate inner 1: -0.14
role predicate inner 2: -0.70
role predicate inner 3: -0.49
role predicate inner 4: -0.66
role predicate inner ahead: 0.08
role predicate: 0.17
role subject first 1: 0.61
role subject first 2: -0.04
role subject first 3: -0.60
role subject first 4: -0.06
role subject first ahead: -0.50
role subject inner 0: 0.20
role subject inner 1: 0.24
role subject inner 2: -0.13
role subject inner 3: -0.27
role subject inner 4: -0.59
role subject inner ahead: -0.15
role subject: 0.12
said 0: -0.37
said 1: -0.08
said 2: 0.31
said 3: 0.23
said 4: 0.07
said 7: 0.78
same quotation: 0.56
says it object: 0.60
says it oblique: 0.17
says it possessive: -0.59
says it subject: -0.04
she a: 0.69
she other: -0.19
sort body: 0.15
sort person: 0.13
subject < modifier 0: -0.59
subject < modifier ahead: -0.46
subject < modifier back: -0.30
subject < object 0: 0.41
subject < object ahead: -0.60
subject < object back: -0.03
subject < oblique 0: -0.23
subject < oblique ahead: -0.23
subject < oblique back: -0.11
subject < of 0: -0.44
subject < of ahead: -0.40
subject < of back: -0.30
subject < other 0: 0.03
subject < other ahead: -0.53
subject < passive 0: 1.14
subject < passive ahead: -0.68
subject < passive back: 0.33
subject < possessive 0: 0.04
subject < possessive ahead: -0.11
subject < possessive back: -0.43
subject < predicate 0: 0.03
subject < predicate ahead: 0.12
subject < predicate back: -0.46
subject < subject 0: 0.33
subject < subject ahead: -0.02
subject < subject back: 0.15
subject a: -0.22
subject behind: 1.13
subject name: 0.08
subject of the clause object: -0.92
subject of the clause oblique: -0.59
subject of the clause of: -0.21
subject of the clause possessive: 0.64
subject of the clause: 0.14
subject own: 0.17
subject pronoun: -0.27
subject the: -0.41
subjects 0: -0.18
subjects 1: 0.34
subjects 2: 0.25
subjects 3: 0.41
words 15: 0.18
words 16: -0.17
words 3: 0.42
words 7: 0.29
`),
  they: table(`
after a preposition: -0.52
after against: 0.48
after as: -0.89
after at: -0.36
after by: -0.17
after for: 0.32
after from: -0.34
after in: -0.65
after of: -0.60
after on: -0.16
after to: 0.51
after with: -0.08
also behind: -0.20
and his: 0.14
as the pronoun before 0: 0.51
as the pronoun before 1: 0.74
as the pronoun before 2: -0.60
as the pronoun before 3: 0.03
as the pronoun before: 1.12
depth 0 0: 0.09
depth 0 1: -0.53
depth 1 0: -0.15
depth 1 1: -0.64
depth 2 0: -0.79
depth 2 1: -0.86
distance 0: 0.38
distance 1: 0.17
distance 2: -0.41
distance 3: -0.48
distance 4: -0.47
distance ahead: -0.14
first full name: -0.10
first name: 0.08
first own: 0.48
first pronoun: -0.34
first the: -0.17
from outside the quotation: -0.96
fronted: 0.33
governed: -0.34
joined: -0.61
kind a other: -0.32
kind a same: 0.30
kind a: -0.10
kind description body : 0.15
kind description person : 0.29
kind description person g: 0.27
kind description place : -0.36
kind description thing : -0.45
kind description unknown : -0.03
kind full name other: -0.33
kind full name same: 0.05
kind full name: -0.14
kind name body : -0.26
kind name other: -0.22
kind name same: 0.03
kind name unknown : -0.18
kind name unknown g: 0.09
kind name: -0.16
kind own other: -0.35
kind own same: 0.04
kind own: -0.20
kind pronoun body : -0.30
kind pronoun body g: 0.57
kind pronoun other: -0.03
kind pronoun person : -0.41
kind pronoun person g: 0.70
kind pronoun place : 0.38
kind pronoun same: -0.35
kind pronoun thing : -0.30
kind pronoun unknown : -0.05
kind pronoun: -0.08
kind the other: -0.18
kind the same: 0.36
kind the: 0.07
leftmost object 0: 0.42
leftmost object 1: 0.51
leftmost object 2: -0.12
leftmost object 3: -0.74
leftmost object 4: -0.73
leftmost object ahead: -0.91
leftmost oblique 0: 0.19
leftmost oblique 1: -0.34
leftmost oblique 2: -0.83
leftmost oblique 3: -0.51
leftmost oblique 4: -0.64
leftmost of 0: -0.63
leftmost of 1: -0.16
leftmost of 2: -0.92
leftmost of 3: -0.84
leftmost of 4: -0.97
leftmost of ahead: -0.94
leftmost other 3: 0.08
leftmost other 4: -0.52
leftmost possessive 0: 0.16
leftmost possessive 1: -0.23
leftmost possessive 2: -0.61
leftmost possessive 3: -0.36
leftmost possessive 4: -0.46
leftmost possessive ahead: 0.55
leftmost subject 0: 0.23
leftmost subject 2: -0.19
leftmost subject 3: -0.42
leftmost subject 4: -0.15
leftmost subject ahead: -0.78
leftmost: 0.19
main subject before object: 0.03
main subject before oblique: 0.06
main subject before of: -0.23
main subject before passive first: 0.38
main subject before passive: -0.22
main subject before possessive: -0.24
main subject before subject first: 0.65
main subject before subject: -0.03
main subject before: 0.22
main subject here: 0.34
mentions 1: -0.17
mentions 2: -0.03
mentions 3: 0.18
mentions 4: 0.23
mentions 7: -0.10
named fully: -0.09
named not: -0.04
none copula: 0.12
none object: -0.86
none oblique: 0.09
none of 1: -0.27
none of 2: -0.80
none of 3: -0.69
none of 4: -0.16
none of: -0.15
none other: 0.21
none passive: -0.14
none possessive: -0.32
none quoted: 0.21
none subject: -0.06
none: -0.42
object < modifier back: 0.12
object < object ahead: -0.45
object < object back: 0.13
object < oblique 0: -0.13
object < oblique ahead: -0.37
object < oblique back: 0.05
object < of 0: -0.07
object < of ahead: -0.55
object < of back: -0.80
object < other back: -0.09
object < passive 0: 0.22
object < passive back: -0.85
object < possessive 0: 0.10
object < possessive back: -0.06
object < predicate back: -0.33
object < subject 0: -0.27
object < subject back: -0.73
object a: -0.19
object full name: -0.56
object name: -0.83
object own: -0.13
object pronoun: 0.16
object the: 0.65
oblique < modifier back: -0.46
oblique < object 0: 0.04
oblique < object ahead: -0.55
oblique < object back: 0.11
oblique < oblique 0: -0.17
oblique < oblique back: -0.26
oblique < of 0: -0.22
oblique < of back: -0.44
oblique < other back: -0.35
oblique < passive back: -0.36
oblique < possessive back: -0.83
oblique < predicate back: -0.48
oblique < subject 0: -0.48
oblique < subject back: -0.53
oblique a: -0.03
oblique full name: -0.67
oblique pronoun: 0.23
oblique the: -0.94
of < modifier back: -0.71
of < object back: 0.32
of < oblique 0: -0.73
of < oblique back: -0.79
of < of back: -0.65
of < other back: -0.26
of < passive back: -0.94
of < possessive back: 0.12
of < subject back: -0.44
of a: 0.09
of full name: -0.65
of name: -0.86
of pronoun: -0.70
of the: -0.13
one verb: -0.96
other < object back: -0.51
other < other back: -0.50
other < subject back: 0.41
other a: -0.19
other name: -0.73
other number: -1.07
other paragraph: -0.39
other pronoun: 0.29
other the: -0.52
parallel object: 0.13
parallel oblique same: -0.17
parallel oblique: -0.26
parallel of same: -0.64
parallel of: -0.65
parallel other: -0.50
parallel possessive same: 0.54
parallel possessive: -0.28
parallel subject same: 0.15
place ahead above acl: -0.90
place ahead above advcl: 0.23
place ahead below: -0.87
place ahead beside: 0.30
place ahead same: -0.30
place before above acl: 0.18
place before above advcl: 0.06
place before above conj: -0.08
place before above csubj: -1.02
place before above parataxis: 0.22
place before above xcomp: 0.78
place before below: 0.13
place before beside: -0.26
place before same: 0.04
possessive < modifier 0: -0.99
possessive < modifier back: -0.55
possessive < object ahead: 0.22
possessive < object back: -0.90
possessive < oblique 0: 0.04
possessive < oblique ahead: -0.93
possessive < oblique back: -0.63
possessive < of 0: 0.14
possessive < of ahead: -0.68
possessive < of back: -0.23
possessive < other 0: -0.45
possessive < other ahead: -0.39
possessive < other back: -0.84
possessive < passive 0: -0.36
possessive < passive back: -0.71
possessive < possessive 0: 0.58
possessive < possessive ahead: -0.51
possessive < possessive back: -0.28
possessive < predicate 0: -0.78
possessive < predicate back: -0.58
possessive < subject 0: 0.10
possessive < subject ahead: 0.31
possessive < subject back: -0.64
possessive a: -0.03
possessive full name: -0.16
possessive name: -0.30
possessive pronoun: 0.09
possessive the: -0.28
predicate < object back: -0.17
predicate a: -0.32
pronouns 0: -0.14
pronouns 1: -0.09
pronouns 2: 0.12
pronouns 3: 0.33
quoted: 0.10
rank 0: 0.54
rank 1: 0.21
rank 2: -0.04
rank 3: -0.10
rank 4: -0.52
role modifier first 1: -0.83
role modifier first 2: -0.67
role modifier first 4: -0.53
role modifier inner 0: -0.86
role modifier inner 1: -0.68
role modifier inner 2: 0.13
role modifier inner 3: -0.45
role modifier inner 4: -0.38
role modifier inner ahead: -0.22
role modifier: -0.93
role object first 1: -0.60
role object first 2: -0.70
role object first 3: -0.96
role object first 4: -0.27
role object first ahead: -0.61
role object inner 0: 0.05
role object inner 1: 0.32
role object inner 2: -0.56
role object inner 3: -0.32
role object inner 4: -0.57
role object inner ahead: -0.05
role object: -0.17
role oblique first 1: 0.31
role oblique first 2: -0.97
role oblique first 3: -0.84
role oblique first 4: -0.74
role oblique first ahead: -0.68
role oblique inner 0: -0.04
role oblique inner 1: 0.05
role oblique inner 2: -0.74
role oblique inner 3: -0.87
role oblique inner 4: -0.20
role oblique inner ahead: -0.79
role oblique: -0.22
role of first 1: -0.43
role of first 2: -0.64
role of first 3: -0.47
role of first 4: -0.62
role of first ahead: -0.52
role of inner 0: -0.15
role of inner 1: -0.75
role of inner 2: -0.21
role of inner 3: -0.36
role of inner 4: -0.37
role of inner ahead: -0.64
role of: -0.39
role other first 1: -0.76
role other first 2: -0.67
role other first 3: -0.60
role other first 4: -0.77
role other inner 0: 0.25
role other inner 1: -0.17
role other inner 2: -0.18
role other inner 3: -0.63
role other inner 4: -0.56
role other inner ahead: -0.65
role other: -0.17
role passive first 1: -0.14
role passive first 4: -0.52
role passive inner 0: 0.26
role passive inner 1: -0.41
role passive inner 2: -0.62
role passive inner 3: -0.84
role passive inner 4: -0.72
role passive: -0.15
role possessive first 1: 0.43
role possessive first 3: 0.38
role possessive first 4: -0.16
role possessive inner 0: 0.41
role possessive inner 1: -0.38
role possessive inner 2: -0.49
role possessive inner 3: -0.75
role possessive inner 4: -1.30
role possessive inner ahead: -0.71
role possessive: 0.20
role predicate first 1: 0.10
role predicate first 2: -0.44
role predicate first 4: -0.78
role predicate first ahead: -0.33
role predicate inner 0: -0.12
role predicate inner 1: -0.55
role predicate inner 2: -0.41
role predicate inner 3: -0.50
role predicate inner 4: -0.46
role predicate inner ahead: -0.53
role predicate: -0.24
role subject first 1: 0.31
role subject first 2: -0.04
role subject first 3: 0.07
role subject first 4: -1.27
role subject inner 0: 0.04
role subject inner 1: -0.13
role subject inner 2: -0.57
role subject inner 3: -0.84
role subject inner 4: -0.84
role subject inner ahead: 0.13
role subject: 0.05
said 0: -0.21
said 1: -0.10
said 2: -0.04
said 3: 0.21
said 4: 0.19
said 7: -0.72
same quotation: -0.08
says it as a body subject: 0.71
says it possessive: -0.42
says it subject: -0.35
sort body: 0.04
sort person: 0.27
sort place: -0.32
sort thing: -0.38
sort unknown: -0.06
subject < modifier 0: 0.02
subject < modifier back: -0.64
subject < object 0: -0.43
subject < object ahead: -0.70
subject < object back: -0.42
subject < oblique 0: -0.08
subject < oblique ahead: -0.72
subject < oblique back: -0.16
subject < of 0: -0.36
subject < of ahead: -0.46
subject < of back: -0.59
subject < other 0: -0.40
subject < other ahead: -0.57
subject < other back: -0.55
subject < passive 0: 0.68
subject < passive back: -0.82
subject < possessive 0: 0.24
subject < possessive back: -0.07
subject < predicate 0: 0.16
subject < predicate ahead: -0.43
subject < predicate back: -0.41
subject < subject 0: 0.16
subject < subject ahead: -0.59
subject < subject back: 0.02
subject a: -0.26
subject behind: -0.21
subject full name: -0.13
subject name: 0.09
subject of the clause possessive: 0.65
subject of the clause: 0.26
subject own: -0.15
subject pronoun: -0.44
subject the: 0.08
subjects 0: -0.25
subjects 1: 0.06
subjects 2: 0.08
subjects 3: -0.25
words 15: 0.31
words 16: -0.41
words 3: -0.11
words 7: 0.61
`),
}

function table(rows: string): Map<string, number> {
  return new Map(
    rows
      .trim()
      .split('\n')
      .map((row) => {
        const at = row.lastIndexOf(': ')
        return [row.slice(0, at), Number(row.slice(at + 2))]
      }),
  )
}
