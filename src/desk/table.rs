//! Reads the compact model files in `models/`: a magic word, a version, little-endian numbers.

use super::LoadError;

/// A cursor over a model file. Every read is checked; a short file is a [`LoadError`].
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    table: &'static str,
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Opens a file that begins with four bytes of magic and a `u32` version.
    ///
    /// # Errors
    /// When magic or version are others.
    pub fn open(
        table: &'static str,
        bytes: &'a [u8],
        magic: [u8; 4],
        version: u32,
    ) -> Result<Self, LoadError> {
        let mut reader = Self { table, rest: bytes };
        if reader.bytes(4)? != magic {
            return Err(reader.fault("is not a file of this kind"));
        }
        let found = reader.u32()?;
        if found != version {
            return Err(reader.fault(&format!("has version {found}, expected {version}")));
        }
        Ok(reader)
    }

    /// An error about this file.
    pub fn fault(&self, detail: &str) -> LoadError {
        LoadError {
            table: self.table,
            detail: detail.to_owned(),
        }
    }

    /// The next `count` bytes.
    ///
    /// # Errors
    /// When the file is shorter.
    pub fn bytes(&mut self, count: usize) -> Result<&'a [u8], LoadError> {
        let Some((head, rest)) = self.rest.split_at_checked(count) else {
            return Err(self.fault("is cut off"));
        };
        self.rest = rest;
        Ok(head)
    }

    /// A `u32`.
    ///
    /// # Errors
    /// When the file is shorter.
    pub fn u32(&mut self) -> Result<u32, LoadError> {
        Ok(self.u32s(1)?[0])
    }

    /// An `f32`.
    ///
    /// # Errors
    /// When the file is shorter.
    pub fn f32(&mut self) -> Result<f32, LoadError> {
        Ok(self.f32s(1)?[0])
    }

    /// `count` numbers of type `u16`.
    ///
    /// # Errors
    /// When the file is shorter.
    pub fn u16s(&mut self, count: usize) -> Result<Vec<u16>, LoadError> {
        let bytes = self.bytes(count.saturating_mul(2))?;
        Ok(bytes
            .chunks_exact(2)
            .map(|b| u16::from_le_bytes([b[0], b[1]]))
            .collect())
    }

    /// `count` numbers of type `u32`.
    ///
    /// # Errors
    /// When the file is shorter.
    pub fn u32s(&mut self, count: usize) -> Result<Vec<u32>, LoadError> {
        let bytes = self.bytes(count.saturating_mul(4))?;
        Ok(bytes
            .chunks_exact(4)
            .map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
            .collect())
    }

    /// `count` numbers of type `f32`.
    ///
    /// # Errors
    /// When the file is shorter.
    pub fn f32s(&mut self, count: usize) -> Result<Vec<f32>, LoadError> {
        Ok(self.u32s(count)?.into_iter().map(f32::from_bits).collect())
    }

    /// Text with a `u32` length in bytes before it.
    ///
    /// # Errors
    /// When the file is shorter or the text is not UTF-8.
    pub fn text(&mut self) -> Result<&'a str, LoadError> {
        let length = self.u32()? as usize;
        let bytes = self.bytes(length)?;
        std::str::from_utf8(bytes).map_err(|_| self.fault("holds text that is not UTF-8"))
    }

    /// Says that the file must end here.
    ///
    /// # Errors
    /// When it goes on.
    pub fn end(&self) -> Result<(), LoadError> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(self.fault("goes on after its end"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(bytes: &[u8]) -> Result<Reader<'_>, LoadError> {
        Reader::open("test", bytes, *b"TEST", 2)
    }

    #[test]
    fn reads_what_was_written() {
        let mut file = b"TEST\x02\0\0\0".to_vec();
        file.extend(1.5f32.to_le_bytes());
        file.extend(b"\x02\0\0\0ab");
        let mut reader = open(&file).expect("opens");
        assert_eq!(reader.f32(), Ok(1.5));
        assert_eq!(reader.text(), Ok("ab"));
        assert_eq!(reader.end(), Ok(()));
    }

    #[test]
    fn damage_is_named() {
        let says = |bytes: &[u8]| open(bytes).expect_err("damaged").to_string();
        assert!(says(b"TESS\x02\0\0\0").contains("not a file of this kind"));
        assert!(says(b"TEST\x01\0\0\0").contains("version 1, expected 2"));
        assert!(says(b"TEST\x02").contains("cut off"));
        let mut reader = open(b"TEST\x02\0\0\0\xff").expect("opens");
        assert!(reader.end().is_err());
        assert!(reader.u32s(usize::MAX).is_err());
    }
}
