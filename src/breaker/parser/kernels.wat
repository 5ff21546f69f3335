;; The parser's inner loops. Only operations whose result is the same on every machine: no relaxed SIMD, no fused multiply-add.
(module
  (memory (export "memory") 64)

  ;; Y = scale · (A B) + bias, where A holds 16-bit whole numbers (rows × 2·pairs) and so does B, in panels of eight
  ;; columns: for each pair of rows of B, its eight columns' two numbers side by side, as i32x4.dot_i16x8_s wants them.
  ;; Sums are exact. Rows are a multiple of 4, columns of 8; Y is single precision, rows × columns. One row of A begins
  ;; $aStride bytes after the one before, so that rows may overlap.
  (func (export "multiply")
    (param $rows i32) (param $columns i32) (param $pairs i32)
    (param $a i32) (param $aStride i32) (param $b i32) (param $scale i32) (param $bias i32) (param $y i32)
    (local $row i32) (local $column i32) (local $k i32)
    (local $a0 i32) (local $a1 i32) (local $a2 i32) (local $a3 i32) (local $panel i32)
    (local $out i32) (local $yStride i32)
    (local $left v128) (local $b0 v128) (local $b1 v128)
    (local $s00 v128) (local $s01 v128) (local $s10 v128) (local $s11 v128)
    (local $s20 v128) (local $s21 v128) (local $s30 v128) (local $s31 v128)
    (local.set $yStride (i32.shl (local.get $columns) (i32.const 2)))
    (loop $panels
      (local.set $row (i32.const 0))
      (loop $tiles
        (local.set $a0 (i32.add (local.get $a) (i32.mul (local.get $row) (local.get $aStride))))
        (local.set $a1 (i32.add (local.get $a0) (local.get $aStride)))
        (local.set $a2 (i32.add (local.get $a1) (local.get $aStride)))
        (local.set $a3 (i32.add (local.get $a2) (local.get $aStride)))
        (local.set $panel (local.get $b))
        (local.set $s00 (v128.const i32x4 0 0 0 0))
        (local.set $s01 (v128.const i32x4 0 0 0 0))
        (local.set $s10 (v128.const i32x4 0 0 0 0))
        (local.set $s11 (v128.const i32x4 0 0 0 0))
        (local.set $s20 (v128.const i32x4 0 0 0 0))
        (local.set $s21 (v128.const i32x4 0 0 0 0))
        (local.set $s30 (v128.const i32x4 0 0 0 0))
        (local.set $s31 (v128.const i32x4 0 0 0 0))
        (local.set $k (local.get $pairs))
        (loop $products
          (local.set $b0 (v128.load (local.get $panel)))
          (local.set $b1 (v128.load offset=16 (local.get $panel)))
          (local.set $left (v128.load32_splat (local.get $a0)))
          (local.set $s00 (i32x4.add (local.get $s00) (i32x4.dot_i16x8_s (local.get $left) (local.get $b0))))
          (local.set $s01 (i32x4.add (local.get $s01) (i32x4.dot_i16x8_s (local.get $left) (local.get $b1))))
          (local.set $left (v128.load32_splat (local.get $a1)))
          (local.set $s10 (i32x4.add (local.get $s10) (i32x4.dot_i16x8_s (local.get $left) (local.get $b0))))
          (local.set $s11 (i32x4.add (local.get $s11) (i32x4.dot_i16x8_s (local.get $left) (local.get $b1))))
          (local.set $left (v128.load32_splat (local.get $a2)))
          (local.set $s20 (i32x4.add (local.get $s20) (i32x4.dot_i16x8_s (local.get $left) (local.get $b0))))
          (local.set $s21 (i32x4.add (local.get $s21) (i32x4.dot_i16x8_s (local.get $left) (local.get $b1))))
          (local.set $left (v128.load32_splat (local.get $a3)))
          (local.set $s30 (i32x4.add (local.get $s30) (i32x4.dot_i16x8_s (local.get $left) (local.get $b0))))
          (local.set $s31 (i32x4.add (local.get $s31) (i32x4.dot_i16x8_s (local.get $left) (local.get $b1))))
          (local.set $a0 (i32.add (local.get $a0) (i32.const 4)))
          (local.set $a1 (i32.add (local.get $a1) (i32.const 4)))
          (local.set $a2 (i32.add (local.get $a2) (i32.const 4)))
          (local.set $a3 (i32.add (local.get $a3) (i32.const 4)))
          (local.set $panel (i32.add (local.get $panel) (i32.const 32)))
          (br_if $products (local.tee $k (i32.sub (local.get $k) (i32.const 1)))))
        (local.set $out (i32.add (i32.add (local.get $y) (i32.mul (local.get $row) (local.get $yStride))) (i32.shl (local.get $column) (i32.const 2))))
        (local.set $b0 (v128.load (i32.add (local.get $scale) (i32.shl (local.get $column) (i32.const 2)))))
        (local.set $b1 (v128.load offset=16 (i32.add (local.get $scale) (i32.shl (local.get $column) (i32.const 2)))))
        (local.set $left (v128.load (i32.add (local.get $bias) (i32.shl (local.get $column) (i32.const 2)))))
        (v128.store (local.get $out) (f32x4.add (local.get $left) (f32x4.mul (local.get $b0) (f32x4.convert_i32x4_s (local.get $s00)))))
        (v128.store (i32.add (local.get $out) (local.get $yStride)) (f32x4.add (local.get $left) (f32x4.mul (local.get $b0) (f32x4.convert_i32x4_s (local.get $s10)))))
        (v128.store (i32.add (local.get $out) (i32.shl (local.get $yStride) (i32.const 1))) (f32x4.add (local.get $left) (f32x4.mul (local.get $b0) (f32x4.convert_i32x4_s (local.get $s20)))))
        (v128.store (i32.add (local.get $out) (i32.mul (local.get $yStride) (i32.const 3))) (f32x4.add (local.get $left) (f32x4.mul (local.get $b0) (f32x4.convert_i32x4_s (local.get $s30)))))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (local.set $left (v128.load offset=16 (i32.add (local.get $bias) (i32.shl (local.get $column) (i32.const 2)))))
        (v128.store (local.get $out) (f32x4.add (local.get $left) (f32x4.mul (local.get $b1) (f32x4.convert_i32x4_s (local.get $s01)))))
        (v128.store (i32.add (local.get $out) (local.get $yStride)) (f32x4.add (local.get $left) (f32x4.mul (local.get $b1) (f32x4.convert_i32x4_s (local.get $s11)))))
        (v128.store (i32.add (local.get $out) (i32.shl (local.get $yStride) (i32.const 1))) (f32x4.add (local.get $left) (f32x4.mul (local.get $b1) (f32x4.convert_i32x4_s (local.get $s21)))))
        (v128.store (i32.add (local.get $out) (i32.mul (local.get $yStride) (i32.const 3))) (f32x4.add (local.get $left) (f32x4.mul (local.get $b1) (f32x4.convert_i32x4_s (local.get $s31)))))
        (br_if $tiles (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 4))) (local.get $rows))))
      (local.set $b (i32.add (local.get $b) (i32.shl (local.get $pairs) (i32.const 5))))
      (br_if $panels (i32.lt_u (local.tee $column (i32.add (local.get $column) (i32.const 8))) (local.get $columns)))))

  ;; 16-bit whole numbers nearest to x · 2048, cut to their range. Count is a multiple of 8.
  (func (export "quantise") (param $x i32) (param $q i32) (param $count i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (loop $eights
      (v128.store (local.get $q)
        (i16x8.narrow_i32x4_s (call $nearest (v128.load (local.get $x))) (call $nearest (v128.load offset=16 (local.get $x)))))
      (local.set $q (i32.add (local.get $q) (i32.const 16)))
      (br_if $eights (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 32))) (local.get $end)))))

  (func $nearest (param $x v128) (result v128)
    (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $x) (v128.const f32x4 2048 2048 2048 2048)))))

  ;; x = max(x, 0), in place. Count is a multiple of 4.
  (func (export "rectify") (param $x i32) (param $count i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (loop $fours
      (v128.store (local.get $x) (f32x4.max (v128.load (local.get $x)) (v128.const f32x4 0 0 0 0)))
      (br_if $fours (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $end)))))

  ;; x = tanh x = 2 σ(2x) − 1, in place. Count is a multiple of 4.
  (func (export "tanh") (param $x i32) (param $count i32)
    (local $end i32)
    (local $s v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (loop $fours
      (local.set $s (v128.load (local.get $x)))
      (local.set $s (call $sigmoid (f32x4.add (local.get $s) (local.get $s))))
      (v128.store (local.get $x) (f32x4.sub (f32x4.add (local.get $s) (local.get $s)) (v128.const f32x4 1 1 1 1)))
      (br_if $fours (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $end)))))

  ;; σ(x) = 1 / (1 + e^−x), with e^−x = 2^n 2^f: n whole, |f| ≤ ½, 2^f by the first seven terms of its Taylor series.
  (func $sigmoid (param $x v128) (result v128)
    (local $n v128) (local $f v128) (local $p v128)
    (local.set $x (f32x4.mul (v128.const f32x4 -1.4426950408889634 -1.4426950408889634 -1.4426950408889634 -1.4426950408889634)
      (f32x4.max (v128.const f32x4 -80 -80 -80 -80) (f32x4.min (v128.const f32x4 80 80 80 80) (local.get $x)))))
    (local.set $n (f32x4.nearest (local.get $x)))
    (local.set $f (f32x4.sub (local.get $x) (local.get $n)))
    (local.set $p (v128.const f32x4 0.00015403530393381608 0.00015403530393381608 0.00015403530393381608 0.00015403530393381608))
    (local.set $p (f32x4.add (f32x4.mul (local.get $p) (local.get $f)) (v128.const f32x4 0.0013333558146428443 0.0013333558146428443 0.0013333558146428443 0.0013333558146428443)))
    (local.set $p (f32x4.add (f32x4.mul (local.get $p) (local.get $f)) (v128.const f32x4 0.009618129107628477 0.009618129107628477 0.009618129107628477 0.009618129107628477)))
    (local.set $p (f32x4.add (f32x4.mul (local.get $p) (local.get $f)) (v128.const f32x4 0.05550410866482158 0.05550410866482158 0.05550410866482158 0.05550410866482158)))
    (local.set $p (f32x4.add (f32x4.mul (local.get $p) (local.get $f)) (v128.const f32x4 0.2402265069591007 0.2402265069591007 0.2402265069591007 0.2402265069591007)))
    (local.set $p (f32x4.add (f32x4.mul (local.get $p) (local.get $f)) (v128.const f32x4 0.6931471805599453 0.6931471805599453 0.6931471805599453 0.6931471805599453)))
    (local.set $p (f32x4.add (f32x4.mul (local.get $p) (local.get $f)) (v128.const f32x4 1 1 1 1)))
    (local.set $p (f32x4.mul (local.get $p)
      (i32x4.shl (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $n)) (v128.const i32x4 127 127 127 127)) (i32.const 23))))
    (f32x4.div (v128.const f32x4 1 1 1 1) (f32x4.add (v128.const f32x4 1 1 1 1) (local.get $p))))

  ;; One step of the recurrence (Lei et al. 2018) over some channels of one word:
  ;;   f = σ(u_f + v_f c), r = σ(u_r + v_r c), c ← f c + (1 − f) u_c = u_c + f (c − u_c), y = r c + (1 − r) x = x + r (c − x)
  ;; $width: bytes from u_c to u_f to u_r, and from v_f to v_r. Channels are a multiple of 4. c is changed in place.
  (func $step (param $u i32) (param $v i32) (param $x i32) (param $y i32) (param $c i32) (param $width i32) (param $channels i32)
    (local $end i32)
    (local $state v128) (local $now v128) (local $new v128)
    (local.set $end (i32.add (local.get $c) (i32.shl (local.get $channels) (i32.const 2))))
    (loop $fours
      (local.set $state (v128.load (local.get $c)))
      (local.set $new (v128.load (local.get $u)))
      (local.set $now (f32x4.add (local.get $new) (f32x4.mul
        (call $sigmoid (f32x4.add (v128.load (i32.add (local.get $u) (local.get $width))) (f32x4.mul (v128.load (local.get $v)) (local.get $state))))
        (f32x4.sub (local.get $state) (local.get $new)))))
      (v128.store (local.get $c) (local.get $now))
      (local.set $new (v128.load (local.get $x)))
      (v128.store (local.get $y) (f32x4.add (local.get $new) (f32x4.mul
        (call $sigmoid (f32x4.add
          (v128.load (i32.add (local.get $u) (i32.shl (local.get $width) (i32.const 1))))
          (f32x4.mul (v128.load (i32.add (local.get $v) (local.get $width))) (local.get $state))))
        (f32x4.sub (local.get $now) (local.get $new)))))
      (local.set $u (i32.add (local.get $u) (i32.const 16)))
      (local.set $v (i32.add (local.get $v) (i32.const 16)))
      (local.set $x (i32.add (local.get $x) (i32.const 16)))
      (local.set $y (i32.add (local.get $y) (i32.const 16)))
      (br_if $fours (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 16))) (local.get $end)))))

  ;; The recurrence over one sentence's $words rows of u, x and y: the first half of the channels from its first word
  ;; on, the second from its last word back. $c: room for the channels' states.
  (func (export "recur") (param $u i32) (param $v i32) (param $x i32) (param $y i32) (param $c i32) (param $words i32) (param $channels i32)
    (local $width i32) (local $half i32) (local $k i32) (local $row i32)
    (local.set $width (i32.shl (local.get $channels) (i32.const 2)))
    (local.set $half (i32.shr_u (local.get $width) (i32.const 1)))
    (memory.fill (local.get $c) (i32.const 0) (local.get $width))
    (loop $each
      (local.set $row (i32.mul (local.get $k) (local.get $width)))
      (call $step
        (i32.add (local.get $u) (i32.mul (local.get $row) (i32.const 3)))
        (local.get $v)
        (i32.add (local.get $x) (local.get $row))
        (i32.add (local.get $y) (local.get $row))
        (local.get $c) (local.get $width) (i32.shr_u (local.get $channels) (i32.const 1)))
      (local.set $row (i32.mul (i32.sub (i32.sub (local.get $words) (i32.const 1)) (local.get $k)) (local.get $width)))
      (call $step
        (i32.add (i32.add (local.get $u) (local.get $half)) (i32.mul (local.get $row) (i32.const 3)))
        (i32.add (local.get $v) (local.get $half))
        (i32.add (i32.add (local.get $x) (local.get $half)) (local.get $row))
        (i32.add (i32.add (local.get $y) (local.get $half)) (local.get $row))
        (i32.add (local.get $c) (local.get $half)) (local.get $width) (i32.shr_u (local.get $channels) (i32.const 1)))
      (br_if $each (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 1))) (local.get $words)))))

  ;; scores[i, j] = a_i · b_j, for all rows of both. $width: numbers in a row, a multiple of 8.
  (func (export "match") (param $a i32) (param $aRows i32) (param $b i32) (param $bRows i32) (param $width i32) (param $scores i32)
    (local $i i32) (local $j i32) (local $k i32) (local $p i32) (local $q i32) (local $bytes i32)
    (local $s v128) (local $t v128)
    (local.set $bytes (i32.shl (local.get $width) (i32.const 2)))
    (loop $words
      (local.set $j (i32.const 0))
      (local.set $q (local.get $b))
      (loop $heads
        (local.set $p (local.get $a))
        (local.set $k (local.get $bytes))
        (local.set $s (v128.const f32x4 0 0 0 0))
        (local.set $t (v128.const f32x4 0 0 0 0))
        (loop $products
          (local.set $s (f32x4.add (local.get $s) (f32x4.mul (v128.load (local.get $p)) (v128.load (local.get $q)))))
          (local.set $t (f32x4.add (local.get $t) (f32x4.mul (v128.load offset=16 (local.get $p)) (v128.load offset=16 (local.get $q)))))
          (local.set $p (i32.add (local.get $p) (i32.const 32)))
          (local.set $q (i32.add (local.get $q) (i32.const 32)))
          (br_if $products (local.tee $k (i32.sub (local.get $k) (i32.const 32)))))
        (local.set $s (f32x4.add (local.get $s) (local.get $t)))
        (local.set $s (f32x4.add (local.get $s) (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $s) (local.get $s))))
        (f32.store (local.get $scores) (f32.add (f32x4.extract_lane 0 (local.get $s)) (f32x4.extract_lane 1 (local.get $s))))
        (local.set $scores (i32.add (local.get $scores) (i32.const 4)))
        (br_if $heads (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 1))) (local.get $bRows))))
      (local.set $a (i32.add (local.get $a) (local.get $bytes)))
      (br_if $words (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $aRows))))))
