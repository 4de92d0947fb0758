//! What a first name or a title says of its bearer, for pronouns. A hand-made list of frequent
//! first names; names that both sexes bear are left out.

use crate::desk::hash;

/// What a name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Gender {
    /// Nothing.
    #[default]
    Unknown,
    /// `he`.
    Male,
    /// `she`.
    Female,
}

const MALE: &str = "Aaron Abdul Abdullah Adam Adrian Ahmad Ahmed Alan Albert Alberto Alejandro Alessandro \
    Alexander Alfred Ali Allen Anders Andreas Andrew Andrzej Andy Angelo Anthony Antonio Antony \
    António Armin Arnold Arthur Barack Barry Bashar Ben Benjamin Bernard Bernd Bernie Bill Bob \
    Boris Brad Brandon Brendan Brett Brian Bruce Bryan Carl Carlos Chad Charles Charlie \
    Christian Christoph Christopher Chuck Claudio Colin Craig Dan Daniel Dave David Dennis Dick \
    Diego Dieter Dmitry Don Donald Doug Douglas Duncan Dwight Ed Eddie Eduardo Edward Edwin \
    Elijah Elon Emmanuel Enrique Eric Erik Ernest Ethan Eugene Evan Fabio Felipe Felix Fernando \
    Florian Francesco Francis Francisco Franco Frank Frankie Franz François Fred Frederick \
    Friedrich Gabriel Gareth Gary Gavin Geoff Geoffrey George Gerald Gerard Gerhard Giorgio \
    Giovanni Giuseppe Glenn Gordon Graham Greg Gregory Guillermo Gustavo Guy Günter Hans Harold \
    Harry Harvey Hassan Hector Heinz Helmut Henri Henry Herbert Horst Howard Hugh Hugo Ian \
    Ibrahim Igor Isaac Ivan Jack Jacob Jacques Jaime Jake James Jan Jared Jason Javier Jay Jeff \
    Jeffrey Jens Jeremy Jerome Jerry Jesus Jim Jimmy Joachim Joe Joel Johan Johannes John Johnny \
    Jon Jonas Jonathan Jorge Jose Josef Joseph Josh Joshua José João Juan Julian Julio Julius \
    Justin Jürgen Karl Keith Ken Kenneth Kevin Khalid Klaus Konrad Kurt Kyle Larry Lars Laurent \
    Lawrence Leo Leon Leonard Leonardo Lewis Lorenzo Louis Luca Lucas Luis Luiz Lukas Luke \
    Malcolm Manfred Manuel Marc Marcel Marcelo Marco Marcus Mario Mark Markus Martin Marvin Matt \
    Matteo Matthew Matthias Maurice Max Maximilian Michael Michel Miguel Mike Mikhail Mitch Mitt \
    Mohamed Mohammad Mohammed Muhammad Narendra Nathan Neil Nicholas Nick Nicolas Nicolás Nigel \
    Norbert Norman Olaf Oliver Omar Oscar Otto Pablo Paolo Patrick Paul Paulo Pedro Peter Phil \
    Philip Philipp Philippe Phillip Pierre Pietro Rafael Rainer Ralf Ralph Ramón Randy Raul Ray \
    Raymond Recep Reince Ricardo Richard Rick Rob Robert Roberto Rodrigo Roger Roland Ron Ronald \
    Rudolf Rudy Russell Ryan Salvatore Samuel Scott Sean Sebastian Sergei Sergey Sergio Seth \
    Shawn Simon Stefan Stefano Stephen Steve Steven Stuart Sven Ted Terry Theodore Thierry \
    Thomas Tim Timothy Tobias Todd Tom Tommy Tony Trevor Uwe Vince Vincent Vladimir Volodymyr \
    Walter Warren Wayne Werner Will William Wolfgang Xi Yair Zachary";

const FEMALE: &str = "Abigail Aisha Alexandra Alice Alicia Alison Amanda Amber Amy Ana Andrea Angela Anita Ann \
    Anna Annalena Anne Annie Antonia Ashley Audrey Barbara Beatrice Beatriz Becky Beth Betsy \
    Betty Beverly Bonnie Brenda Bridget Brigitte Camilla Candace Carla Carly Carmen Carol \
    Carolina Caroline Carolyn Catherine Cecilia Charlotte Chelsea Cheryl Christina Christine \
    Cindy Claire Clara Claudia Condoleezza Cynthia Danielle Dawn Debbie Deborah Debra Denise \
    Diana Diane Dianne Dolores Donna Dora Doris Dorothy Edith Elaine Eleanor Elena Elise Eliza \
    Elizabeth Ella Ellen Emily Emma Erica Erika Erin Esther Eva Evelyn Fatima Fiona Florence \
    Franziska Frida Gabriela Gabriele Gail Gemma Gina Giorgia Giulia Gloria Grace Greta Gwen \
    Hannah Harriet Heather Heidi Helen Helena Hilary Hillary Holly Ingrid Irene Isabel Isabella \
    Ivanka Jackie Jacqueline Jane Janet Janice Jeanne Jenna Jennifer Jenny Jessica Jill Joan \
    Joanna Joanne Josephine Joyce Juanita Judith Judy Julia Juliana Julie June Kamala Karen Kate \
    Katharina Katherine Kathleen Kathryn Kathy Katie Katrin Kayla Keiko Kellyanne Kimberly \
    Kirsten Kristen Kristin Laura Lauren Leah Leila Lena Leticia Lily Linda Lisa Liz Loretta \
    Louise Lucia Lucy Luisa Lydia Madeleine Maggie Manuela Margaret Margot Maria Mariana Marie \
    Marilyn Marina Marine Marion Marissa Martha Mary María Maureen Megan Meghan Melania Melanie \
    Melinda Melissa Mercedes Meryl Mia Michele Michelle Miranda Molly Monica Nadia Nancy Naomi \
    Natalia Natalie Nathalie Nicola Nicole Nikki Nina Nora Olga Olivia Oprah Pamela Patricia \
    Patty Paula Pauline Penelope Phyllis Rachel Rebecca Regina Renata Renate Rhonda Rita Roberta \
    Rosa Rose Rosemary Roxanne Ruth Sabine Sabrina Sally Samantha Sandra Sara Sarah Selena \
    Serena Sharon Sheila Shelley Sheryl Shirley Silvia Simone Sofia Sonia Sophia Sophie Stacey \
    Stella Stephanie Susan Susanne Suzanne Svetlana Sylvia Tamara Tammy Tanya Tara Tatiana \
    Teresa Tessa Theresa Tiffany Tina Tracy Tulsi Ursula Valentina Valerie Vanessa Vera Veronica \
    Victoria Viola Virginia Vivian Wanda Wendy Whitney Yasmin Yulia Yvonne Zara Zoe";

/// First names, by hash.
pub struct FirstNames {
    sorted: Vec<(u64, Gender)>,
}

impl FirstNames {
    /// Lays the lists out.
    pub fn new() -> Self {
        let list = |names: &'static str, gender| {
            names
                .split_whitespace()
                .map(move |name| (hash::of_bytes(name.as_bytes()), gender))
        };
        let mut sorted: Vec<_> = list(MALE, Gender::Male)
            .chain(list(FEMALE, Gender::Female))
            .collect();
        sorted.sort_unstable_by_key(|(key, _)| *key);
        Self { sorted }
    }

    /// By the first word of a full name.
    pub fn gender(&self, name: &str) -> Gender {
        let first = name.split([' ', '-']).next().unwrap_or(name);
        let key = hash::of_bytes(first.as_bytes());
        self.sorted
            .binary_search_by_key(&key, |(key, _)| *key)
            .map_or(Gender::Unknown, |at| self.sorted[at].1)
    }
}

/// By a title.
pub fn by_title(word: &str) -> Gender {
    match word {
        "Mr." | "Mr" | "Sir" | "Lord" | "Herr" | "King" | "Prince" | "M." | "Señor"
        | "Monsieur" => Gender::Male,
        "Mrs." | "Mrs" | "Ms." | "Ms" | "Miss" | "Lady" | "Dame" | "Frau" | "Queen"
        | "Princess" | "Mme" | "Madame" | "Señora" | "Baroness" => Gender::Female,
        _ => Gender::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_in_both_lists() {
        let names = FirstNames::new();
        assert!(names.sorted.windows(2).all(|pair| pair[0].0 != pair[1].0));
        assert_eq!(names.gender("Jean-Luc"), Gender::Unknown);
        assert_eq!(names.gender("Maria Lopez"), Gender::Female);
    }
}
