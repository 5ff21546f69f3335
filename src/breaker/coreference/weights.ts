// Made by training/train.ts from GAP (Apache 2.0) and the GUM corpus (CC BY and CC BY-SA documents): not to be edited by hand.

/** How much each sign speaks for a candidate, by the kind of pronoun: natural logarithms of odds. */
export const weights: Record<string, ReadonlyMap<string, number>> = {
  it: table(`
after a preposition: -0.64
after against: -0.58
after as: 0.13
after at: -0.07
after by: -0.18
after for: -0.39
after from: -0.94
after in: -0.41
after of: 0.03
after on: -0.23
after to: -0.32
after with: -0.26
also behind: -0.26
and his: 0.50
as the pronoun before 0: 0.40
as the pronoun before 1: 0.24
as the pronoun before 2: 0.21
as the pronoun before 3: -0.48
as the pronoun before 4: -0.14
as the pronoun before: 0.51
depth 0 0: -0.07
depth 0 1: -0.27
depth 1 0: -0.31
depth 1 1: -0.48
depth 2 0: -0.56
depth 2 1: -0.31
distance 0: 0.58
distance 1: 0.21
distance 2: -0.17
distance 3: -0.24
distance 4: -0.42
distance ahead: 0.06
first a: -0.08
first full name: -0.08
first name: -0.12
first own: -0.83
first pronoun: -0.13
first the: 0.03
from outside the quotation: -0.48
fronted: 0.12
governed: -0.14
joined: -0.49
kind a other: -0.27
kind a same: 0.19
kind a: -0.10
kind description body : -0.15
kind description place : -0.13
kind description thing : -0.06
kind description unknown : -0.25
kind full name other: -0.14
kind full name same: 0.46
kind full name: 0.10
kind name other: -0.09
kind name place : -0.22
kind name same: -0.25
kind name thing : 0.09
kind name unknown : -0.39
kind name: -0.14
kind own other: -0.08
kind own same: 0.43
kind own: 0.24
kind pronoun body : -0.39
kind pronoun place : -0.19
kind pronoun same: -0.17
kind pronoun thing : -0.07
kind pronoun unknown : 0.05
kind pronoun: -0.05
kind the other: -0.19
kind the same: 0.08
kind the: -0.10
leftmost object 0: -0.05
leftmost object 1: 0.19
leftmost object 2: -0.15
leftmost object 3: -0.18
leftmost object 4: -0.17
leftmost object ahead: -0.14
leftmost oblique 0: -0.17
leftmost oblique 1: -0.20
leftmost oblique 2: -0.05
leftmost oblique 3: 0.07
leftmost oblique 4: -0.43
leftmost oblique ahead: -0.89
leftmost of 0: -1.08
leftmost of 1: 0.14
leftmost of 2: -0.41
leftmost of 3: -0.30
leftmost of 4: -0.37
leftmost of ahead: -0.62
leftmost other 0: -0.26
leftmost other 1: 0.05
leftmost other 2: -0.05
leftmost other 3: -0.70
leftmost other 4: -0.50
leftmost possessive 0: 0.20
leftmost possessive 1: 0.07
leftmost possessive 2: -0.55
leftmost possessive 3: -0.35
leftmost possessive 4: -0.43
leftmost possessive ahead: -1.06
leftmost subject 1: 0.52
leftmost subject 2: -0.19
leftmost subject 3: -0.14
leftmost subject 4: -0.17
leftmost subject ahead: 0.09
leftmost: 0.13
main subject before object: -0.06
main subject before oblique: 0.23
main subject before of: 0.16
main subject before passive first: 0.56
main subject before passive: -0.50
main subject before possessive: -0.31
main subject before predicate: -0.76
main subject before subject first: 0.85
main subject before subject: 0.22
main subject before: 0.54
main subject here: -0.08
mentions 1: -0.20
mentions 2: 0.29
mentions 3: 0.28
mentions 4: 0.32
mentions 7: 0.45
most said: 0.44
named fully: -0.06
named not: -0.07
none copula: 0.29
none object: -0.27
none oblique: -0.05
none of 1: -0.65
none of 2: -0.46
none of 3: -0.26
none of: 0.11
none other: -0.24
none passive: -1.31
none possessive: -0.82
none quoted: -0.17
none subject: 0.43
object < modifier back: 0.17
object < object 0: 0.42
object < object ahead: -0.91
object < object back: -0.26
object < oblique ahead: -0.81
object < oblique back: -0.26
object < of 0: -0.56
object < of ahead: -0.65
object < of back: -0.70
object < other 0: -0.03
object < other ahead: 0.16
object < other back: -0.10
object < passive 0: 0.65
object < passive back: -0.34
object < possessive 0: 0.27
object < possessive back: -0.09
object < predicate 0: -0.72
object < predicate ahead: 0.28
object < predicate back: -0.35
object < subject 0: -0.42
object < subject ahead: -0.64
object < subject back: -0.39
object a: -0.23
object full name: -0.31
object name: -0.15
object own: 0.17
object pronoun: 0.11
object the: 0.04
oblique < modifier back: -0.52
oblique < object 0: -0.46
oblique < object ahead: -0.64
oblique < object back: -0.49
oblique < oblique 0: -0.32
oblique < oblique ahead: 0.26
oblique < oblique back: -0.23
oblique < of 0: 0.22
oblique < of back: -0.74
oblique < other 0: 0.34
oblique < other back: 0.06
oblique < passive back: -0.85
oblique < predicate 0: -1.07
oblique < predicate back: -0.53
oblique < subject 0: 0.13
oblique < subject back: -0.55
oblique a: -0.35
oblique full name: -0.32
oblique name: -0.90
oblique pronoun: 0.41
oblique the: -0.11
of < object 0: 0.39
of < object ahead: -0.71
of < object back: -1.14
of < oblique ahead: -0.49
of < oblique back: -0.22
of < of ahead: -0.40
of < of back: -0.06
of < other back: -0.85
of < predicate back: -0.04
of < subject 0: -0.71
of < subject back: -0.27
of a: -0.36
of full name: -0.80
of name: -0.50
of pronoun: -0.07
of the: 0.10
one subject: -0.50
one verb: -1.20
opens the text: -0.57
other < object 0: 0.56
other < object back: -0.40
other < oblique 0: -0.91
other < oblique back: -0.45
other < of back: -0.83
other < other back: -0.47
other < subject back: 0.04
other a: 0.06
other full name: -0.56
other name: -0.56
other number: -1.27
other paragraph: -0.44
other pronoun: 0.16
parallel object same: 0.26
parallel object: -0.26
parallel oblique same: -0.19
parallel oblique: -0.23
parallel of same: -0.30
parallel of: -0.06
parallel other: -0.47
parallel possessive same: 0.27
parallel possessive: -0.14
parallel predicate: -0.68
parallel subject same: 0.14
parallel subject: 0.05
place ahead above acl: -0.78
place ahead above advcl: -0.14
place ahead above ccomp: -0.78
place ahead below: -0.26
place ahead beside: -0.21
place ahead same: -0.11
place before above acl: 0.23
place before above advcl: 0.18
place before above ccomp: -0.38
place before above conj: 0.52
place before above csubj: -0.78
place before above parataxis: 0.31
place before beside: -0.42
possessive < modifier 0: -0.90
possessive < modifier ahead: -0.53
possessive < modifier back: -0.74
possessive < object 0: 0.04
possessive < object ahead: -1.02
possessive < object back: -0.50
possessive < oblique 0: 0.21
possessive < oblique ahead: -0.48
possessive < oblique back: -0.80
possessive < of 0: 0.29
possessive < of ahead: -0.53
possessive < of back: -0.23
possessive < other 0: 0.53
possessive < other back: -0.71
possessive < passive 0: 0.11
possessive < passive ahead: 0.28
possessive < passive back: 0.34
possessive < possessive 0: 0.28
possessive < possessive back: -0.14
possessive < predicate 0: -0.92
possessive < predicate back: -0.82
possessive < subject 0: 0.37
possessive < subject ahead: -0.09
possessive < subject back: -1.12
possessive a: -0.21
possessive full name: 0.06
possessive name: 0.02
possessive own: 0.14
possessive pronoun: -0.48
possessive the: -0.19
predicate < predicate back: -0.68
predicate < subject back: -1.06
predicate a: -0.73
pronouns 0: -0.10
pronouns 1: -0.03
pronouns 2: -0.09
pronouns 3: 0.44
quoted: -0.82
rank 0: 0.55
rank 1: 0.44
rank 2: 0.31
rank 3: -0.06
rank 4: -0.42
role modifier first 1: -0.80
role modifier first 2: -0.68
role modifier first 3: -0.52
role modifier first 4: -0.38
role modifier first ahead: -0.65
role modifier inner 0: -1.03
role modifier inner 1: -0.22
role modifier inner 2: -0.42
role modifier inner 3: -0.57
role modifier inner 4: -0.35
role modifier inner ahead: -0.51
role modifier: -0.74
role object first 1: -0.09
role object first 2: -0.50
role object first 3: -0.59
role object first 4: -0.66
role object first ahead: -0.65
role object inner 0: 0.37
role object inner 1: -0.08
role object inner 2: -0.10
role object inner 3: -0.51
role object inner 4: -0.46
role object inner ahead: -0.60
role object: 0.08
role oblique first 1: 0.45
role oblique first 2: -0.85
role oblique first 3: -0.24
role oblique first 4: -0.55
role oblique first ahead: -0.56
role oblique inner 1: -0.67
role oblique inner 2: -0.49
role oblique inner 3: -0.22
role oblique inner 4: -0.38
role oblique inner ahead: -0.34
role oblique: -0.21
role of first 1: -0.96
role of first 2: -0.51
role of first 3: -0.46
role of first 4: -0.37
role of first ahead: -0.54
role of inner 0: -0.17
role of inner 1: -0.91
role of inner 2: -0.41
role of inner 3: -0.37
role of inner 4: -0.41
role of inner ahead: -0.44
role of: -0.31
role other first 1: -0.06
role other first 2: -0.23
role other first 3: -0.70
role other first 4: -0.76
role other first ahead: 0.18
role other inner 0: 0.09
role other inner 1: -0.30
role other inner 2: -0.22
role other inner 3: -0.50
role other inner 4: -0.50
role other inner ahead: 0.03
role passive first 1: 0.57
role passive first 2: 0.18
role passive first 3: 0.44
role passive first 4: -1.41
role passive inner 0: 0.61
role passive inner 1: -0.74
role passive inner 2: -0.20
role passive inner 3: -0.09
role passive inner 4: -0.91
role passive inner ahead: 0.48
role passive: 0.52
role possessive first 1: -0.11
role possessive first 2: -0.44
role possessive first 3: -0.57
role possessive first 4: -0.57
role possessive first ahead: -0.49
role possessive inner 0: 0.09
role possessive inner 1: -0.06
role possessive inner 2: -0.54
role possessive inner 3: -0.87
role possessive inner 4: -0.83
role possessive inner ahead: -0.71
role possessive: -0.25
role predicate first 1: -0.65
role predicate first 2: -0.19
role predicate first 3: -1.02
role predicate first 4: -0.44
role predicate first ahead: 0.25
role predicate inner 0: -0.19
role predicate inner 1: -0.36
role predicate inner 2: -0.53
role predicate inner 3: 0.10
role predicate inner 4: -0.23
role predicate inner ahead: 0.20
role predicate: 0.09
role subject first 1: 0.33
role subject first 2: -0.21
role subject first 3: -0.72
role subject first 4: -0.36
role subject first ahead: -0.90
role subject inner 0: 0.20
role subject inner 1: -0.26
role subject inner 2: -0.16
role subject inner 3: -0.54
role subject inner 4: -0.70
role subject inner ahead: -0.30
role subject: -0.05
said 0: -0.27
said 1: -0.08
said 2: 0.31
said 3: -0.51
said 7: 0.10
same quotation: 0.14
says it as a body subject: 1.20
says it subject: -0.08
sort place: -0.19
sort thing: -0.04
sort unknown: -0.16
stands for nothing: 2.57
subject < modifier 0: -0.74
subject < modifier ahead: -0.56
subject < modifier back: -0.79
subject < object 0: -0.26
subject < object ahead: -0.45
subject < oblique 0: -0.59
subject < oblique ahead: -0.45
subject < oblique back: -0.16
subject < of 0: -0.46
subject < of ahead: -0.39
subject < of back: -0.47
subject < other 0: -0.20
subject < other ahead: 0.25
subject < other back: -0.26
subject < passive 0: 0.12
subject < passive back: -0.04
subject < possessive 0: -0.43
subject < possessive ahead: -0.55
subject < possessive back: -0.67
subject < predicate 0: -0.02
subject < predicate ahead: 0.33
subject < subject 0: 0.27
subject < subject ahead: -0.80
subject a: -0.11
subject behind: 0.57
subject full name: -0.13
subject name: -0.23
subject of the clause object: -0.39
subject of the clause oblique: 0.12
subject of the clause possessive: 0.69
subject of the clause subject: -0.47
subject of the clause: 0.33
subject own: -0.31
subject pronoun: -0.15
subject the: -0.08
subjects 0: -0.17
subjects 1: 0.13
subjects 2: -0.18
subjects 3: 0.35
words 15: -0.11
words 16: -0.46
words 3: 0.28
words 7: 0.40
`),
  person: table(`
after a preposition: -0.31
after against: -0.78
after as: 0.37
after at: -0.92
after by: 0.11
after for: 0.19
after from: -0.44
after in: -0.82
after of: -0.45
after on: -0.76
after to: -0.27
after with: -0.03
also behind: 0.09
and his: 1.36
as the pronoun before 0: 0.06
as the pronoun before 1: 0.22
as the pronoun before 2: 0.10
as the pronoun before 3: 0.64
as the pronoun before 4: 0.59
as the pronoun before: 0.07
depth 0 0: 0.20
depth 0 1: -0.46
depth 1 0: -0.12
depth 1 1: -0.49
depth 2 0: -0.30
depth 2 1: -0.24
distance 0: 0.58
distance 1: 0.21
distance 2: -0.42
distance 3: -0.46
distance 4: -0.39
distance ahead: -0.14
first a: 0.07
first full name: 0.06
first name: 0.29
first own: -0.04
first pronoun: -0.80
first the: -0.28
from outside the quotation: -0.90
fronted: 1.43
gender -1 : -1.59
gender -1 person: -0.90
gender 0 : -0.10
gender 0 person: -0.17
gender 1: 0.64
gender 2: 0.32
gender 3: 0.20
governed: -0.65
he a: 0.03
he e: -0.07
he other: -0.07
joined: -0.73
kind a other: -0.34
kind a: -0.22
kind description person : -0.43
kind description person g: -0.10
kind description unknown : -0.18
kind full name other: -0.18
kind full name same: 0.70
kind full name: 0.12
kind name body g: 0.06
kind name person g: 0.29
kind name same: 0.34
kind name unknown : -0.02
kind name unknown g: 0.16
kind name: 0.19
kind own other: 0.06
kind own same: -0.04
kind own: 0.10
kind pronoun other: -0.07
kind pronoun person : 0.80
kind pronoun person g: 0.23
kind pronoun same: 0.13
kind pronoun unknown : -1.44
kind pronoun: -0.05
kind the other: -0.43
kind the same: -0.31
kind the: -0.36
leftmost object 0: 0.05
leftmost object 2: -0.10
leftmost object 3: -0.61
leftmost object 4: -0.03
leftmost object ahead: -0.51
leftmost oblique 0: -0.17
leftmost oblique 1: 0.42
leftmost oblique 2: 0.29
leftmost oblique 3: 0.26
leftmost oblique 4: -0.95
leftmost oblique ahead: 0.57
leftmost of 0: 0.04
leftmost of 2: -0.19
leftmost of 4: -0.65
leftmost other 1: -0.29
leftmost possessive 0: -0.41
leftmost possessive 1: 0.07
leftmost possessive 3: -0.33
leftmost possessive 4: -0.29
leftmost possessive ahead: -0.06
leftmost predicate 0: 0.42
leftmost predicate 1: 0.41
leftmost subject 0: 0.17
leftmost subject 1: 0.30
leftmost subject 2: -0.50
leftmost subject 3: -0.51
leftmost subject 4: -0.48
leftmost subject ahead: -0.05
leftmost: -0.06
main subject before object: -0.19
main subject before oblique: -0.18
main subject before of: -0.23
main subject before passive first: 0.53
main subject before passive: 0.22
main subject before possessive first: 0.66
main subject before possessive: -0.30
main subject before predicate: -0.15
main subject before subject first: 0.66
main subject before subject: 0.19
main subject before: 0.22
mentions 2: 0.03
mentions 3: 0.17
mentions 4: -0.05
mentions 7: 0.35
most said: 0.20
named fully: 0.17
named not: -0.07
named short: 0.11
none copula: -0.40
none object: -0.68
none oblique: -0.29
none of 1: -0.61
none of 2: -0.16
none of 3: -0.41
none of 4: -0.54
none of: -0.74
none other: 0.18
none passive: -0.80
none possessive: -0.47
none predicate: -0.22
none quoted: -0.29
none subject: -0.55
none: -0.51
object < modifier 0: 0.13
object < modifier ahead: -0.64
object < modifier back: -0.84
object < object 0: -0.04
object < object back: -0.26
object < oblique 0: 0.34
object < oblique ahead: -0.81
object < oblique back: -0.33
object < of 0: -0.09
object < of ahead: -1.01
object < of back: -0.79
object < other 0: -0.05
object < other ahead: -0.21
object < other back: -1.08
object < passive 0: 0.44
object < passive back: -1.09
object < possessive 0: 0.47
object < possessive back: -0.08
object < predicate 0: 0.69
object < predicate back: -0.51
object < subject 0: -0.39
object < subject ahead: -0.32
object < subject back: -0.14
object a: -0.21
object full name: 0.08
object name: -0.06
object own: 0.16
object pronoun: 0.22
object the: -0.47
oblique < modifier back: 0.23
oblique < object 0: -0.15
oblique < object back: 0.19
oblique < oblique 0: 0.20
oblique < oblique ahead: -0.62
oblique < oblique back: -0.67
oblique < of 0: 0.29
oblique < of ahead: -0.86
oblique < of back: -0.92
oblique < other back: -0.69
oblique < passive 0: -0.28
oblique < passive back: -0.48
oblique < possessive 0: 0.34
oblique < possessive back: -0.11
oblique < subject back: -0.24
oblique a: 0.49
oblique full name: -0.59
oblique name: -0.10
oblique own: 0.31
oblique pronoun: -0.06
oblique the: -0.64
of < object back: -0.26
of < oblique back: -0.08
of < of 0: 0.34
of < of back: -0.81
of < other back: -0.60
of < subject 0: -0.42
of < subject back: 0.28
of a: -0.71
of full name: 0.05
of name: -0.25
of pronoun: 0.41
of the: 0.48
one subject: -0.14
one verb: -1.12
other < subject back: 0.69
other full name: 0.35
other name: -0.88
other number: 0.16
other paragraph: -0.17
other pronoun: 0.34
parallel object same: -0.21
parallel object: -0.26
parallel oblique same: 0.17
parallel oblique: -0.67
parallel of same: 0.35
parallel of: -0.81
parallel subject same: 0.26
parallel subject: 0.14
place ahead above acl: -0.24
place ahead above advcl: 0.07
place ahead above csubj: -0.69
place ahead below: -0.33
place ahead beside: -0.92
place ahead same: 0.13
place before above acl: 0.31
place before above advcl: 0.47
place before above ccomp: 0.21
place before above conj: 0.21
place before above csubj: -0.97
place before above parataxis: -0.13
place before above xcomp: 0.21
place before below: -0.11
place before beside: -0.18
place before same: 0.08
possessive < modifier 0: -0.75
possessive < modifier ahead: -0.10
possessive < modifier back: -0.53
possessive < object 0: 0.05
possessive < object ahead: -0.09
possessive < object back: -0.16
possessive < oblique 0: 0.06
possessive < oblique ahead: -0.11
possessive < oblique back: -0.42
possessive < of 0: 0.14
possessive < of ahead: -0.19
possessive < of back: -0.42
possessive < other 0: 0.07
possessive < other ahead: -0.74
possessive < other back: -0.43
possessive < passive 0: -0.20
possessive < passive ahead: -0.39
possessive < passive back: -0.10
possessive < possessive 0: 0.11
possessive < possessive ahead: -0.17
possessive < predicate 0: 0.15
possessive < predicate ahead: -0.49
possessive < predicate back: -0.38
possessive < subject 0: 0.30
possessive < subject ahead: -0.24
possessive < subject back: -0.02
possessive a: -0.40
possessive full name: 0.07
possessive name: 0.15
possessive own: -0.20
possessive pronoun: 0.05
possessive the: -0.40
predicate < object back: -0.14
predicate < oblique back: -0.43
predicate < of back: -0.03
predicate < subject back: 0.41
predicate a: -0.09
predicate full name: -0.16
predicate name: -0.12
predicate pronoun: 0.15
pronouns 0: 0.16
pronouns 1: -0.33
pronouns 2: 0.10
quoted: -0.68
rank 0: 0.48
rank 1: 0.19
rank 3: -0.06
rank 4: -0.24
role modifier first 1: 0.12
role modifier first 2: -0.75
role modifier first 3: -0.65
role modifier first 4: -0.17
role modifier first ahead: -0.69
role modifier inner 0: -0.54
role modifier inner 1: -0.77
role modifier inner 2: -0.53
role modifier inner 3: -0.55
role modifier inner 4: -0.22
role modifier inner ahead: -0.26
role modifier: -0.37
role object first 1: 0.31
role object first 2: -0.50
role object first 3: -0.79
role object first 4: -0.83
role object first ahead: -0.89
role object inner 0: 0.03
role object inner 1: -0.15
role object inner 2: -0.30
role object inner 3: -0.12
role object inner 4: -0.07
role object inner ahead: 0.05
role object: 0.10
role oblique first 2: -0.77
role oblique first 3: -0.63
role oblique first 4: -0.39
role oblique first ahead: -0.56
role oblique inner 0: 0.09
role oblique inner 1: -0.35
role oblique inner 2: -0.52
role oblique inner 3: -0.37
role oblique inner 4: -0.18
role oblique inner ahead: -0.30
role oblique: -0.03
role of first 1: -0.41
role of first 2: -0.66
role of first 3: -0.54
role of first 4: -0.06
role of first ahead: -0.63
role of inner 1: -0.55
role of inner 2: -0.35
role of inner 3: -0.39
role of inner 4: -0.29
role of inner ahead: -0.22
role of: -0.26
role other first 1: 0.43
role other first 2: -0.80
role other first 3: -0.79
role other first 4: -0.57
role other first ahead: -0.48
role other inner 0: 0.26
role other inner 1: 0.18
role other inner 2: -0.31
role other inner 3: -0.57
role other inner 4: -0.91
role other inner ahead: -0.61
role other: 0.15
role passive first 1: 0.57
role passive first 2: -0.40
role passive first 3: -0.42
role passive first 4: 0.26
role passive inner 0: 0.50
role passive inner 1: -0.19
role passive inner 2: -0.26
role passive inner 3: -0.89
role passive inner 4: -0.60
role passive inner ahead: -0.46
role passive: 0.07
role possessive first 1: 0.07
role possessive first 2: -0.29
role possessive first 3: -0.46
role possessive first 4: -0.08
role possessive first ahead: -0.58
role possessive inner 0: 0.35
role possessive inner 1: -0.34
role possessive inner 2: -0.18
role possessive inner 3: -0.27
role possessive inner 4: -0.13
role possessive: 0.11
role predicate first 1: -0.45
role predicate first 2: -0.42
role predicate first 3: -0.50
role predicate first 4: -0.08
role predicate first ahead: -0.48
role predicate inner 0: 0.40
role predicate inner 1: -0.32
role predicate inner 2: -0.65
role predicate inner 3: -0.33
role predicate inner 4: -0.74
role predicate: 0.05
role subject first 1: 0.35
role subject first 2: -0.19
role subject first 3: -0.43
role subject first 4: -0.27
role subject first ahead: 0.29
role subject inner 0: 0.14
role subject inner 1: 0.09
role subject inner 2: -0.22
role subject inner 3: -0.24
role subject inner 4: -0.61
role subject inner ahead: -0.21
role subject: 0.05
said 0: -0.23
said 1: -0.08
said 2: 0.34
said 3: 0.44
said 4: 0.13
said 7: 0.90
same quotation: 0.59
says it object: 0.48
says it oblique: 0.12
says it possessive: -0.43
she a: 0.53
she e: -0.08
she other: -0.21
sort body: 0.07
sort person: 0.12
subject < modifier 0: -0.36
subject < modifier ahead: -0.82
subject < modifier back: -0.40
subject < object 0: 0.46
subject < object ahead: -0.80
subject < object back: -0.07
subject < oblique 0: -0.20
subject < oblique ahead: -0.60
subject < oblique back: -0.05
subject < of 0: -0.58
subject < of ahead: -0.40
subject < of back: -0.27
subject < other 0: 0.19
subject < other ahead: -0.41
subject < other back: 0.17
subject < passive 0: 0.88
subject < passive ahead: -0.84
subject < passive back: 0.23
subject < possessive 0: -0.18
subject < possessive ahead: 0.04
subject < possessive back: -0.46
subject < predicate 0: 0.27
subject < predicate ahead: -0.04
subject < predicate back: -0.31
subject < subject 0: 0.27
subject < subject ahead: -0.02
subject < subject back: 0.08
subject a: -0.13
subject behind: 1.14
subject name: 0.18
subject of the clause object: -0.92
subject of the clause oblique: -0.67
subject of the clause possessive: 0.64
subject of the clause: 0.07
subject own: 0.30
subject pronoun: -0.16
subject the: -0.51
subjects 0: -0.16
subjects 1: 0.36
subjects 2: 0.33
subjects 3: 0.49
words 15: 0.27
words 16: -0.13
words 3: 0.42
words 7: 0.28
`),
  they: table(`
after a preposition: -0.54
after against: 0.61
after as: -0.86
after at: -0.14
after by: -0.03
after for: 0.13
after from: -0.21
after in: -0.74
after of: -0.64
after on: -0.18
after to: 0.45
after with: -0.02
also behind: -0.14
and his: 0.29
as the pronoun before 0: 0.67
as the pronoun before 1: 0.98
as the pronoun before 2: -0.46
as the pronoun before 3: 0.25
as the pronoun before 4: 0.50
as the pronoun before: 1.09
depth 0 0: 0.14
depth 0 1: -0.55
depth 1 0: -0.16
depth 1 1: -0.66
depth 2 0: -0.80
depth 2 1: -0.90
distance 0: 0.32
distance 1: 0.13
distance 2: -0.46
distance 3: -0.51
distance 4: -0.56
distance ahead: -0.07
first a: -0.07
first full name: -0.17
first name: 0.07
first own: 0.44
first pronoun: -0.37
first the: -0.18
from outside the quotation: -1.05
fronted: 0.12
governed: -0.39
joined: -0.55
kind a other: -0.39
kind a same: 0.08
kind a: -0.12
kind description body : 0.14
kind description person : 0.26
kind description person g: 0.11
kind description place : -0.42
kind description thing : -0.41
kind description unknown : 0.12
kind full name other: -0.33
kind full name same: -0.07
kind full name: -0.19
kind name body : -0.36
kind name other: -0.21
kind name same: -0.12
kind name unknown : -0.18
kind name unknown g: 0.09
kind name: -0.19
kind own other: -0.34
kind own same: -0.06
kind own: -0.25
kind pronoun body : -0.28
kind pronoun body g: 0.57
kind pronoun person : -0.53
kind pronoun person g: 0.61
kind pronoun place : 0.28
kind pronoun same: -0.35
kind pronoun thing : -0.40
kind pronoun unknown : -0.17
kind pronoun: -0.16
kind the other: -0.22
kind the same: 0.14
kind the: 0.08
leftmost object 0: 0.34
leftmost object 1: 0.55
leftmost object 2: -0.28
leftmost object 3: -0.87
leftmost object 4: -0.79
leftmost object ahead: -0.88
leftmost oblique 0: 0.31
leftmost oblique 1: -0.62
leftmost oblique 2: -0.98
leftmost oblique 3: -0.60
leftmost oblique 4: -0.74
leftmost of 0: -0.66
leftmost of 1: -0.08
leftmost of 2: -0.71
leftmost of 3: -0.91
leftmost of 4: -1.03
leftmost of ahead: -0.83
leftmost other 4: -0.55
leftmost possessive 0: 0.19
leftmost possessive 1: -0.33
leftmost possessive 2: -0.60
leftmost possessive 3: -0.32
leftmost possessive 4: -0.48
leftmost possessive ahead: 0.48
leftmost subject 0: 0.27
leftmost subject 1: -0.10
leftmost subject 2: -0.18
leftmost subject 3: -0.47
leftmost subject 4: -0.16
leftmost subject ahead: -0.91
leftmost: 0.24
main subject before oblique: 0.06
main subject before of: -0.08
main subject before passive first: -0.08
main subject before passive: -0.20
main subject before possessive: -0.26
main subject before subject first: 0.58
main subject before subject: 0.03
main subject before: 0.27
main subject here: 0.40
mentions 1: -0.15
mentions 2: -0.09
mentions 3: 0.05
mentions 4: 0.20
mentions 7: 0.09
most said: 0.08
named fully: -0.12
named not: -0.06
named short: -0.05
none copula: 0.10
none object: -0.97
none oblique: 0.07
none of 1: -0.19
none of 2: -0.91
none of 3: -0.65
none of 4: -0.24
none of: -0.17
none other: 0.24
none passive: -0.21
none possessive: -0.34
none quoted: 0.11
none subject: -0.03
none: -0.46
object < modifier back: 0.02
object < object 0: 0.10
object < object ahead: -0.42
object < object back: 0.10
object < oblique 0: -0.21
object < oblique ahead: -0.46
object < oblique back: -0.08
object < of 0: 0.08
object < of ahead: -0.63
object < of back: -0.74
object < other back: -0.08
object < passive 0: 0.27
object < passive back: -0.59
object < possessive 0: 0.25
object < possessive back: -0.20
object < predicate back: -0.02
object < subject 0: -0.13
object < subject back: -0.67
object a: -0.39
object full name: -0.21
object name: -1.01
object own: 0.03
object pronoun: 0.20
object the: 0.31
oblique < modifier back: -0.69
oblique < object 0: 0.04
oblique < object ahead: -0.65
oblique < oblique 0: -0.44
oblique < oblique back: -0.34
oblique < of 0: -0.17
oblique < of back: -0.50
oblique < other back: -0.39
oblique < passive back: -0.62
oblique < possessive back: -0.85
oblique < predicate back: -0.41
oblique < subject 0: -0.75
oblique < subject back: -0.58
oblique a: -0.03
oblique full name: -0.79
oblique name: -0.08
oblique pronoun: 0.45
oblique the: -1.15
of < modifier back: -0.71
of < object back: 0.14
of < oblique 0: -0.87
of < oblique back: -0.94
of < of back: -0.74
of < other back: -0.22
of < passive back: -0.81
of < possessive back: -0.09
of < subject back: -0.52
of a: 0.21
of full name: -0.77
of name: -1.07
of pronoun: -0.73
of the: 0.03
one verb: -0.90
opens the text: -0.05
other < object back: -0.61
other < other back: -0.52
other < subject back: 0.27
other a: -0.19
other name: -0.75
other number: -0.97
other paragraph: -0.40
other pronoun: 0.20
other the: -0.90
parallel object same: 0.09
parallel object: 0.10
parallel oblique same: -0.44
parallel oblique: -0.34
parallel of same: -0.61
parallel of: -0.74
parallel other: -0.52
parallel possessive same: 0.53
parallel possessive: -0.22
parallel subject same: 0.19
place ahead above acl: -0.89
place ahead above advcl: -0.09
place ahead below: -0.90
place ahead beside: 0.19
place ahead same: -0.25
place before above acl: 0.23
place before above advcl: 0.06
place before above conj: -0.10
place before above csubj: -1.16
place before above parataxis: 0.28
place before above xcomp: 0.71
place before below: 0.15
place before beside: -0.30
place before same: 0.15
possessive < modifier 0: -0.86
possessive < modifier back: -0.59
possessive < object ahead: -0.07
possessive < object back: -0.86
possessive < oblique 0: -0.08
possessive < oblique ahead: -0.98
possessive < oblique back: -0.71
possessive < of 0: -0.16
possessive < of ahead: -0.73
possessive < of back: -0.19
possessive < other 0: 0.04
possessive < other ahead: -0.41
possessive < other back: -0.82
possessive < passive 0: -0.41
possessive < passive back: -0.82
possessive < possessive 0: 0.54
possessive < possessive ahead: -0.77
possessive < possessive back: -0.22
possessive < predicate 0: -0.64
possessive < predicate back: -0.62
possessive < subject 0: 0.17
possessive < subject ahead: 0.20
possessive < subject back: -0.56
possessive a: -0.08
possessive full name: -0.25
possessive name: -0.44
possessive own: -0.09
possessive pronoun: -0.04
possessive the: -0.42
predicate < object back: -0.25
predicate a: -0.38
pronouns 0: -0.11
pronouns 1: -0.18
pronouns 2: 0.10
pronouns 3: 0.17
quoted: 0.24
rank 0: 0.55
rank 1: 0.22
rank 3: -0.08
rank 4: -0.51
role modifier first 1: -0.67
role modifier first 2: -0.80
role modifier first 4: -0.66
role modifier inner 0: -0.94
role modifier inner 1: -0.63
role modifier inner 2: 0.12
role modifier inner 3: -0.42
role modifier inner 4: -0.36
role modifier inner ahead: -0.27
role modifier: -0.73
role object first 1: -0.62
role object first 2: -0.61
role object first 3: -0.98
role object first 4: 0.15
role object first ahead: -0.65
role object inner 0: -0.02
role object inner 1: 0.25
role object inner 2: -0.67
role object inner 3: -0.32
role object inner 4: -0.64
role object inner ahead: -0.26
role object: -0.09
role oblique first 1: 0.29
role oblique first 2: -1.07
role oblique first 3: -0.82
role oblique first 4: -0.81
role oblique first ahead: -0.82
role oblique inner 0: -0.05
role oblique inner 1: -0.05
role oblique inner 2: -0.75
role oblique inner 3: -0.89
role oblique inner 4: -0.23
role oblique inner ahead: -0.92
role oblique: -0.03
role of first 1: -0.46
role of first 2: -0.68
role of first 3: -0.59
role of first 4: -0.64
role of first ahead: -0.60
role of inner 0: -0.04
role of inner 1: -0.89
role of inner 2: -0.19
role of inner 3: -0.33
role of inner 4: -0.40
role of inner ahead: -0.71
role of: -0.32
role other first 1: -0.94
role other first 2: -0.66
role other first 3: -0.70
role other first 4: -0.74
role other inner 0: 0.12
role other inner 1: -0.13
role other inner 2: -0.27
role other inner 3: -0.61
role other inner 4: -0.52
role other inner ahead: -0.64
role other: -0.21
role passive first 1: -0.08
role passive first 4: -0.43
role passive inner 0: 0.38
role passive inner 1: -0.59
role passive inner 2: -0.44
role passive inner 3: -0.90
role passive inner 4: -0.82
role passive: -0.16
role possessive first 1: 0.41
role possessive first 3: 0.28
role possessive first 4: 0.17
role possessive inner 0: 0.41
role possessive inner 1: -0.42
role possessive inner 2: -0.51
role possessive inner 3: -0.67
role possessive inner 4: -1.18
role possessive inner ahead: -0.91
role possessive: 0.16
role predicate first 1: 0.06
role predicate first 2: -0.53
role predicate first 4: -1.05
role predicate first ahead: -0.33
role predicate inner 0: -0.16
role predicate inner 1: -0.71
role predicate inner 2: -0.33
role predicate inner 3: -0.55
role predicate inner 4: -0.54
role predicate inner ahead: -0.59
role predicate: -0.18
role subject first 1: 0.59
role subject first 2: 0.09
role subject first 3: 0.08
role subject first 4: -1.24
role subject inner 0: 0.12
role subject inner 1: -0.06
role subject inner 2: -0.37
role subject inner 3: -0.67
role subject inner 4: -0.76
role subject inner ahead: 0.15
role subject: -0.08
said 0: -0.18
said 1: -0.15
said 2: 0.03
said 3: 0.22
said 4: 0.24
said 7: -0.67
same quotation: -0.08
says it as a body subject: 0.95
says it possessive: -0.40
says it subject: -0.44
sort body: -0.04
sort person: 0.30
sort place: -0.33
sort thing: -0.44
sort unknown: -0.19
subject < modifier 0: 0.04
subject < modifier back: -0.43
subject < object 0: -0.38
subject < object ahead: -0.73
subject < object back: -0.44
subject < oblique 0: -0.15
subject < oblique ahead: -0.86
subject < oblique back: -0.28
subject < of 0: -0.39
subject < of ahead: -0.52
subject < of back: -0.56
subject < other 0: -0.48
subject < other ahead: -0.56
subject < other back: -0.55
subject < passive 0: 0.64
subject < passive back: -0.52
subject < possessive 0: 0.26
subject < possessive back: -0.20
subject < predicate 0: 0.19
subject < predicate ahead: -0.48
subject < predicate back: -0.19
subject < subject 0: 0.20
subject < subject ahead: -0.43
subject < subject back: 0.04
subject a: -0.27
subject behind: -0.04
subject full name: -0.24
subject name: 0.02
subject of the clause possessive: 0.65
subject of the clause: 0.26
subject pronoun: -0.44
subjects 0: -0.15
subjects 1: 0.14
subjects 2: 0.13
subjects 3: -0.27
words 15: 0.32
words 16: -0.43
words 3: -0.15
words 7: 0.64
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
