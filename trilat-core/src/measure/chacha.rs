//! The stream of random bits: ChaCha, written out so that it never changes.

/// Bernstein's ChaCha stream cipher as a generator of random words: the seed in
/// the first eight bytes of the key, all else zero, from block 0 on.
///
/// Source: Bernstein, "ChaCha, a variant of Salsa20" (2008); state as in that
/// paper, with a block counter of 64 bits.
pub(crate) struct ChaCha<const ROUNDS: usize> {
    key: [u32; 8],
    block: u64,
    words: [u64; 8 * LANES],
    used: usize,
}

/// The generator of all resampling in this crate.
pub(crate) type Stream = ChaCha<8>;

/// How many blocks are made at once.
const LANES: usize = 16;

pub(crate) type Lanes = [u32; LANES];

impl<const ROUNDS: usize> ChaCha<ROUNDS> {
    pub(crate) fn new(seed: u64) -> Self {
        let [a, b, c, d, e, f, g, h] = seed.to_le_bytes();
        let low = u32::from_le_bytes([a, b, c, d]);
        let high = u32::from_le_bytes([e, f, g, h]);
        let key = [low, high, 0, 0, 0, 0, 0, 0];
        Self { key, block: 0, words: [0; 8 * LANES], used: 8 * LANES }
    }

    /// The next eight bytes of the stream as a little-endian number.
    #[inline]
    pub(crate) fn next(&mut self) -> u64 {
        if self.used == self.words.len() {
            self.refill();
        }
        let word = self.words.get(self.used).copied().expect("words are left after a refill");
        self.used += 1;
        word
    }

    /// How many of so many fair coins show heads.
    #[inline]
    pub(crate) fn heads(&mut self, coins: u64) -> u64 {
        let mut heads = 0;
        let mut words = coins / 64;
        while words > 0 {
            if self.used == self.words.len() {
                self.refill();
            }
            let left = self.words.get(self.used..).unwrap_or_default();
            let taken = left.len().min(usize::try_from(words).unwrap_or(usize::MAX));
            heads += super::dispatch::ones(left.get(..taken).unwrap_or_default());
            self.used += taken;
            words -= taken as u64;
        }
        let rest = coins % 64;
        if rest > 0 {
            heads += u64::from((self.next() & ((1 << rest) - 1)).count_ones());
        }
        heads
    }

    fn refill(&mut self) {
        let half = |shift: u32| {
            let mut lanes = [0; LANES];
            for (lane, block) in lanes.iter_mut().zip(self.block..) {
                let [a, b, c, d, ..] = (block >> shift).to_le_bytes();
                *lane = u32::from_le_bytes([a, b, c, d]);
            }
            lanes
        };
        let rows = super::dispatch::chacha_rows::<ROUNDS>(&self.key, half(0), half(32));
        // Each pair of rows is one word of every block; lane by lane is block by block.
        for (place, rows) in rows.as_chunks::<2>().0.iter().enumerate() {
            let [low, high] = rows;
            let slots = self.words.iter_mut().skip(place).step_by(8);
            for (slot, (&low, &high)) in slots.zip(low.iter().zip(high)) {
                *slot = u64::from(low) | u64::from(high) << 32;
            }
        }
        self.block += LANES as u64;
        self.used = 0;
    }
}

/// Some blocks side by side: their sixteen words, each for all blocks.
#[inline(always)]
#[expect(
    clippy::indexing_slicing,
    reason = "a plain loop over lanes below the length of every row is what compilers make vectors of"
)]
pub(crate) fn rows_anywhere<const ROUNDS: usize>(
    key: &[u32; 8],
    low: Lanes,
    high: Lanes,
) -> [Lanes; 16] {
    // "expand 32-byte k"
    let [c0, c1, c2, c3] = [0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574_u32];
    let [k0, k1, k2, k3, k4, k5, k6, k7] = *key;
    let all = |word: u32| [word; LANES];
    let [c0, c1, c2, c3] = [c0, c1, c2, c3].map(all);
    let [k0, k1, k2, k3, k4, k5, k6, k7] = [k0, k1, k2, k3, k4, k5, k6, k7].map(all);
    let zero = all(0);
    let start = [c0, c1, c2, c3, k0, k1, k2, k3, k4, k5, k6, k7, low, high, zero, zero];
    let mut rows = start;
    for _ in 0..ROUNDS / 2 {
        for lane in 0..LANES {
            let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = rows.each_mut();
            quarter(&mut a[lane], &mut e[lane], &mut i[lane], &mut m[lane]);
            quarter(&mut b[lane], &mut f[lane], &mut j[lane], &mut n[lane]);
            quarter(&mut c[lane], &mut g[lane], &mut k[lane], &mut o[lane]);
            quarter(&mut d[lane], &mut h[lane], &mut l[lane], &mut p[lane]);
            quarter(&mut a[lane], &mut f[lane], &mut k[lane], &mut p[lane]);
            quarter(&mut b[lane], &mut g[lane], &mut l[lane], &mut m[lane]);
            quarter(&mut c[lane], &mut h[lane], &mut i[lane], &mut n[lane]);
            quarter(&mut d[lane], &mut e[lane], &mut j[lane], &mut o[lane]);
        }
    }
    for (row, start) in rows.iter_mut().zip(&start) {
        for (word, start) in row.iter_mut().zip(start) {
            *word = word.wrapping_add(*start);
        }
    }
    rows
}

#[inline(always)]
fn quarter(a: &mut u32, b: &mut u32, c: &mut u32, d: &mut u32) {
    *a = a.wrapping_add(*b);
    *d = (*d ^ *a).rotate_left(16);
    *c = c.wrapping_add(*d);
    *b = (*b ^ *c).rotate_left(12);
    *a = a.wrapping_add(*b);
    *d = (*d ^ *a).rotate_left(8);
    *c = c.wrapping_add(*d);
    *b = (*b ^ *c).rotate_left(7);
}
