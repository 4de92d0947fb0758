//! Given names by where they are borne, for persons in texts of six languages, beside those of
//! [`super::super::quotes`]. Written by hand; only such as are hardly ever another word there.

/// Of German-speaking countries.
const GERMAN: &str = "\
    Adelheid Alexa Alfons Almut Alois Aloys Amelie Andrej Anett Anette Anica Anika Anita Anke \
    Annalena Annelie Anneliese Annemarie Annett Annika Anselm Antje Arne Arno Arnulf Arved Axel \
    Babett Beate Benedikta Benno Bernhard Berthold Bettina Birger Birte Bodo Brigitta Britta \
    Burkhard Carl-Friedrich Carola Christa Christel Christiane Christina Christof Claas Clara \
    Claus Constanze Cordula Corinna Dagmar Detlev Diethelm Dietlinde Dietrich Dorothea Dorothee \
    Ebba Eberhard Eckart Eckhard Eckhart Edda Edeltraud Edgar Egbert Egon Ehrhart Eike Ekkehard \
    Elfriede Elmar Engelbert Enno Erhard Erich Erika Ernst-Ludwig Erwin Eugen Ewald Felicitas \
    Fiete Frauke Fredi Friederike Friedhelm Friedrich-Wilhelm Fritz Gabi Gebhard Gerda Gerhild \
    Gerlinde Gernot Gero Gert Gerta Gertrud Gesa Gesine Gisbert Gitta Gottfried Gudrun Gundula \
    Gunther Gustav Günther Hanna Hannelore Hannes Hanno Hans-Christian Hans-Dieter Hans-Georg \
    Hans-Günter Hans-Joachim Hans-Jürgen Hans-Werner Harald Harro Hartmut Hartwig Hauke Hedwig \
    Heidemarie Heiner Heinz-Christian Heinz-Peter Helge Hella Helmuth Hennes Henning Henriette \
    Henrike Heribert Herta Hilde Hildegard Hilmar Hinnerk Holm Hubert Imke Ingbert Ingeborg Inka \
    Insa Irmgard Irmtraud Isabell Isolde Jana Janina Janine Jannik Janosch Jella Jochem Jonathan \
    Josefine Jost Judith Julika Jupp Jörn Karl-Josef Karl-Theodor Karla Karlheinz Karola \
    Karoline Kaspar Kathrin Katja Katrin Kilian Klaas Klaus-Peter Knut Korbinian Kornelia \
    Kunigunde Lennart Leonie Lieselotte Lilo Linus Lorenz Lothar Ludger Luise Luitpold Malte \
    Mandy Manja Mareike Margareta Margret Margrit Marianne Marie-Luise Marieluise Marlene \
    Marlies Marten Mathias Mechthild Mechtild Meinhard Mirko Moritz Nadja Niels Niklas Nils Nora \
    Norman Olga Onno Ortwin Oskar Otfried Otmar Ottmar Ottokar Paulina Peter-Michael Petra \
    Philippa Raimund Rainald Ramona Regina Regine Reinhart Reinhild Renate Ria Ricarda Roswitha \
    Ruben Ruprecht Ruth Sabine Sandra Sebastiaan Sepp Siegfried Sieglinde Siegmar Siegmund \
    Sigrid Sigurd Silja Silvia Simone Sonja Stefanie Stephan Stephanie Susanne Svenja Swantje \
    Swen Sybille Sylvia Sören Tabea Tamara Tanja Thea Theodor Thies Thilo Thorben Timo Tjark \
    Tomke Torben Traudl Traute Trude Undine Urs Ursel Uschi Uta Valentina Verena Veronika Viktor \
    Viktoria Vroni Walburga Waldemar Waltraud Waltraut Wencke Wendelin Wenzel Wibke Wiebke \
    Wigald Wilfried Wilhelmine Willem Willy Wladimir Wolf-Dieter Wolfhard Wolfram Xaver Yvonne";

/// Of French-speaking countries.
const FRENCH: &str = "\
    Abdel Adeline Adrien Adèle Agathe Aimé Aimée Albane Aliou Alix Alizée Aliénor Alphonse \
    Amandine Amaury Ambroise Anaëlle Angélique Anne-Laure Anne-Marie Anne-Sophie Apolline Ariane \
    Armelle Arthur Astou Aubin Audrey Auguste Augustin Aurélie Aymeric Barnabé Basile Bertrand \
    Blandine Boualem Bruno-Marie Bénédicte Bérangère Bérénice Capucine Catherine Cathy Chantal \
    Charly Charlène Chloé Christelle Christophe Clarisse Cloé Clémence Clémentine Colette Coline \
    Corentin Cyprien Cyrille Célestin Côme Damien Danielle Danièle Davy Djamel Djamila Dominique \
    Donatien Dorian Edgard Edith Emmanuelle Enguerrand Erwan Erwann Esteban Estelle Eugénie \
    Fabienne Fadila Fanny Fatoumata Fernand Flavie Flavien Floriane Françoise-Marie Félicien \
    Félicité Félix Gaspard Gauthier Gautier Gaël Gaëtan Geneviève Geoffroy Georges Georgette \
    Germaine Ghislain Ghislaine Gilbert Gildas Ginette Grégoire Grégory Guénolé Gwenaël \
    Gwenaëlle Hadrien Hakim Hamza Harlem Henriette Hippolyte Honoré Hortense Hugues Huguette \
    Héloïse Idriss Inès Iris Irène Isabeau Ismaël Jacky Jacqueline Janine Jean-Baptiste Jean- \
    Charles Jean-Christophe Jean-Claude Jean-François Jean-Jacques Jean-Louis Jean-Marc Jean- \
    Marie Jean-Michel Jean-Paul Jean-Philippe Jean-Pierre Jean-Sébastien Jean-Yves Jocelyn \
    Jocelyne Joffrey Jonas Jordan Josette Josiane Josselin Joséphine Joëlle Judicaël Juliette \
    Justine Jérémie Jérémy Karima Katell Kylian Kévin Laetitia Laure Laurence Laurie Lilian \
    Liliane Lise Loris Louis-Philippe Louise-Marie Loïc Loïck Lucette Lucien Lucienne Ludivine \
    Léonard Léonie Léopold Madeleine Magali Magalie Malika Mamadou Manon Marc-Antoine Marcelle \
    Margaux Marie-Ange Marie-Christine Marie-Claude Marie-France Marie-Laure Marie-Noëlle Marie- \
    Pierre Marielle Maryse Maud Maude Maëlle Maëlys Maëva Mickaël Mireille Mohand Monique \
    Mouloud Moussa Muriel Myriam Mélissa Nadia Nadège Najat Natacha Nathalie Nathanaël Nicole \
    Ninon Nolwenn Noëlle Océane Olympe Omer Ophélie Orane Oriane Ousmane Pap Paul-Henri Paulette \
    Perrine Philippine Pierre-Yves Pierrette Pierrick Prisca Prosper Rachid Raymonde Rodolphe \
    Rodrigue Roger-Gérard Rokhaya Roland Rolande Romane Romuald Ronan Roselyne Roxane Régine \
    Régis Sabrina Sacha Salomé Samia Samir Samira Sandrine Serge Servane Sidonie Siham Sixtine \
    Soizic Sonia Stanislas Suzanne Sylvestre Ségolène Tanguy Théo Théodore \
    Théophile Tiphaine Titouan Tony Ulysse Urbain Valentine Valéry Vincente Violaine Véronique \
    Wallerand Wilfrid Xavière Yannis Yasmina Yoann Yohan Yohann Yolande Yvan Yvette Yvon \
    Zacharie Zineb Zinédine Ève Édith Édouard Éliane Élie Éliette Éliot Élodie Éléonore Émeline \
    Émeric Émile Émilie Émilien Éric Évelyne";

/// Of Spain and Latin America.
const SPANISH: &str = "\
    Abelardo Adela Adelaida Adolfo Adrián Adán Agustina Agustín Ainara Ainhoa Alba Alberta \
    Aleida Alejandra Alexia Aliaksandr Alina Almudena Alonso Amadeo Amador Amaia Amalia Amaya \
    Amparo Ander Andrea Antonella Antonieta Antxon Aníbal Araceli Arancha Arantxa Ariadna Ariel \
    Arnau Arturo Asier Augusto Aurelio Azucena Baltasar Bartolomé Beatriz Belén Benita Benito \
    Berenice Bernabé Bernardino Bernat Berta Biel Braulio Bruna Brígida Camila Camilo Candela \
    Carlota Carmela Carmelo Casimiro Celestino Celia Cipriano Constantino Cristóbal \
    Dalia Damián Darío David Dayana Demetrio Denisse Desirée Diosdado Doroteo Dámaso Edelmira \
    Edgardo Efraín Eladio Elisa Eloy Eloísa Elsa Elvira Elías Emma Encarna Eneko Enriqueta \
    Epifanio Erasmo Estefanía Estela Esther Eugenia Eulalia Eusebio Eva Evo Ezequiel Fabiola \
    Fabián Fabricio Facundo Fausto Feliciano Fermín Fidel Filiberto Flavia Florencia Florentino \
    Francesc Fructuoso Félix Gaspar Genaro Genoveva Gerardo Germán Gervasio Gilberto Ginés \
    Gisela Gorka Graciela Gregorio Griselda Gumersindo Haydée Heriberto Hermenegildo Herminia \
    Hernán Higinio Hilario Horacio Humberto Ibai Idoia Igone Iker Ildefonso Imanol Imma Inma \
    Ione Irene Irma Isaías Isidoro Isidro Ismael Itziar Ivonne Izaskun Izkia Iñigo Jacinta \
    Jacinto Jacobo Jazmín Jerónimo Jesusa Jesús Jimena Joaquim Joaquina Jordina Josefa Josefina \
    Josu Julieta Julián Kattalin Keiko Koldo Laia Leandro Leire Lenín Leocadio Leonel Leopoldo \
    Leticia Leónidas Lidia Lisandro Lissette Lourdes Lucas Luciana Lucrecia Lucía Luis Luisa \
    Lupe Macarena Magdalena Maite Maribel Maricarmen Marisa Marisol Maritza Marta Martina Martín \
    Mateo Matilde Matías Mauricio Maximiliano Medardo Melchor Mercè Mikel Mireia Miren Miriam \
    Moisés Montserrat Nahuel Nayib Nazario Nerea Nicanor Nicolasa Noelia Noemí Nélida Néstor \
    Octavio Ofelia Oihane Olga Olimpia Ollanta Oriana Osvaldo Oswaldo Pascual Paula Paulina \
    Paulino Pere Porfirio Primitivo Pío Quim Raimundo Ramiro Ramón Raquel Rebeca Regina Renata \
    Reynaldo Rigoberta Roberta Rogelio Romina Romualdo Román Roque Rosalía Rosana Rosaura Roser \
    Roxana Rufino Ruperto Rómulo Sabino Salomé Salomón Samuel Sandra Saturnino Saúl Segismundo \
    Severiano Silvestre Silvia Simeón Simón Sonia Soraya Susana Tamara Tania Tatiana Telmo \
    Teresa Teófilo Tiburcio Timoteo Tirso Toni Toribio Txema Ulises Unai Uxue Valentina Valeria \
    Valeriano Vanessa Verónica Verónika Vicenta Vicente Victoriano Virgilio Viviana Wenceslao \
    Wilfredo Wilmer Xabier Xavi Xiomara Xóchitl Yadira Yago Yamandú Yamila Yeray Yesenia \
    Yessica Yuri Zaira Zoraida Zulema Ángel Ángela";

/// Of Italy.
const ITALIAN: &str = "\
    Achille Adele Adelina Agnese Agostino Alberta Alda Aldo Alessandra Alessia Alessio Alfio \
    Amedeo Amerigo Andreina Angela Angelica Angelino Annalisa Annamaria Annarita Anselmo \
    Antonella Antonietta Antonino Arianna Armanda Arnaldo Arrigo Arturo Attilio Augusto \
    Aurelio Azzurra Barbara Bartolomeo Beatrice Benedetta Benedetto Beniamino Beppe Bernardo \
    Biagio Bianca Brando Brigida Bruna Calogero Camilla Camillo Carla Carmela Carmelo Carmine \
    Carolina Catello Caterina Cettina Ciro Clelia Clementina Cosimo Costantino Costanza \
    Crescenzo Damiano Danilo Dario Debora Delia Demetrio Diego Dino Donata Donatella Donato Edda \
    Edmondo Egidio Elda Elena Eleonora Eliana Elio Elisa Emanuela Emanuele Emiliano Emma Enrica \
    Enrico Ermanno Ernesto Ersilia Ettore Eugenia Eva Ezio Fabiana Fabiola Fabrizia Fausto \
    Fedele Federigo Filomena Fiorella Fiorello Flavia Flavio Franca Franco Fulvia Fulvio \
    Gabriella Gaspare Gavino Gerardo Gerolamo Giacinto Giacomo Giada Giampaolo Giampiero Gian \
    Giancarla Gianfranco Gianluca Gianluigi Gianmarco Gianmaria Gianna Gianni Gianpaolo \
    Gianpiero Gilberto Gildo Ginevra Gino Gioacchino Gioele Giordano Giosuè Giovanna Girolamo \
    Giuliana Giuliano Giuseppina Giusy Goffredo Graziano Graziella Gualtiero Guglielmo Ilaria \
    Ilenia Immanuel Innocenzo Iolanda Ippolito Isidoro Italo Ivana Ivano Jannik Jole Lando \
    Lavinia Leandro Leonida Leopoldo Letizia Liborio Licia Lidia Liliana Livia Livio Loredana \
    Loris Luana Luciana Lucilla Lucrezia Ludovica Ludovico Luigia Luisa Maddalena Manlio Manuela \
    Marcella Margherita Mariagrazia Mariangela Marianna Mariarosaria Mariella Marilena Marinella \
    Mariolina Marisa Maristella Massimiliana Massimiliano Matilde Melchiorre Michela Michele \
    Milena Mimmo Mirella Mirko Moira Monia Morena Nadia Natalia Nazario Nicla Nicola Nicoletta \
    Nicolò Nino Noemi Nunzia Nunzio Orazio Oreste Oriana Orietta Ornella Oronzo Oscar Osvaldo \
    Ottaviano Ottavio Palmira Paola Pasquale Pasqualina Patrizio Piera Pierangelo Pierfrancesco \
    Pierluigi Piermario Piero Pierpaola Pierpaolo Pina Pino Pippo Raffaele Raffaella Raffaello \
    Raimondo Ranieri Remo Renzo Riccardo Rinaldo Rino Roberta Rocco Rodolfo Romeo Romina Romolo \
    Rosalba Rosanna Rosaria Rosella Rosina Rosita Rosy Ruggero Sabatino Sabrina Salvo Samanta \
    Sandro Santino Sara Saverio Savino Sebastiano Serena Settimio Silvana Silvano Silvestro \
    Silvia Simonetta Sofia Sonia Stefania Susanna Sveva Taddeo Tamara Tancredi Tecla Teresa \
    Tiziana Tiziano Tommaso Tonino Ubaldo Ugo Umberta Valentino Valeria Valerio Vanessa Vanna \
    Vanni Veronica Vincenza Virgilio Virginia Vito Vittoria Vittorio Viviana Wanda Zaira Zeno";

/// Of Portugal, Brazil.
const PORTUGUESE: &str = "\
    Abel Adalberto Adelino Adriano Adélia Afonso Agostinho Albino Alcides Alexandra Alexandre \
    Almir Aloizio Aloysio Amílcar Ana Anabela André Anielle Antero António Antônio Armínio \
    Arnaldo Artur Aurélio Aécio Beatriz Belmiro Benedita Bernardo Berta Boaventura Bruna \
    Brás Caetano Camila Carlota Catarina Cauã Celso Chico Ciro Clarice Clarissa Clodovil Cláudia \
    Cláudio Constança Cristiana Cristóvão Custódio Cármen Cássio Célia Célio Cícero Dalila \
    Damares Damião Danilo Davi Deltan Denilson Deolinda Dilma Dinis Diogo Djalma Djavan Domingas \
    Duarte Débora Edgar Edinho Edinilson Edmilson Edson Eduarda Edvaldo Eliana Eliane Eliziane \
    Elvira Elói Endrick Erika Ermelinda Estela Estêvão Eugénio Eugênio Eunício Eurico Evaristo \
    Everton Fabiano Fabrício Fausto Feliciano Fernanda Filomena Firmino Flávia Francisca \
    Frederico Fábio Fátima Félix Gabriel Geraldine Geraldo Germano Gilmar Gilson Giovanna \
    Gonçalo Guiomar Gustavo Helder Heloísa Henriqueta Herculano Hermínia Hilário Hélder Hélio \
    Iago Iara Ideli Ingrid Inácio Inês Iolanda Iracema Isabela Isaura Ivanildo Ivete Jacinta \
    Jacinto Jader Janaína Jandira Janja Jeferson Jefferson Jerónimo Jerônimo Joana Joaquim \
    Joesley Joice Jordana Josué Jovelina Juliano Juscelino Jussara Júlia Júlio Karla Kássio \
    Laura Lauro Laís Leandra Leocádia Leonel Leonor Letícia Levi Lia Liliana Lindbergh Lourenço \
    Luana Luciano Ludmilla Luzia Luís Luísa Lélia Lídia Lígia Lília Lívia Lúcia Lúcio Mafalda \
    Magno Manuela Marcela Margarida Mariana Marielle Marilena Marisa Maristela Marlene Marília \
    Mauro Maurício Maísa Micaela Miguel Mirela Miro Moacir Moisés Murilo Márcia Márcio Mário \
    Mónica Mônica Nara Natália Neide Nelma Neymar Nilton Nivaldo Norberto Noémia Nuno Nélson \
    Odair Olavo Olga Olívia Onyx Osmar Osvaldo Otávio Palmira Patrícia Paulinho Plínio Pâmela \
    Pérola Quitéria Raimunda Raimundo Randolfe Raquel Regina Reinaldo Renan Renata Rildo Roberta \
    Robson Rogério Romeu Romário Ronaldinho Ronaldo Rosana Roseana Rosângela Rubens Rui Rúben \
    Salete Salomão Sandra Sebastião Simone Sofia Soraia Susana Suzana Sérgio Sílvia Sílvio Sónia \
    Sônia Telma Telmo Teotónio Teresa Tereza Thaís Thiago Tiago Tomé Tábata Tânia Valdemar \
    Valdir Valter Vanda Vanessa Verónica Vicente Vilma Virgínia Vitor Viviane Vânia Vítor Waldir \
    Walmir Wellington Wesley Weverton Zenaide Zilda Zuleica Zélia Álvaro Átila Áurea Ângela \
    Ângelo Érica Érico Ítalo Úrsula";

/// Of the Netherlands, Flanders.
const DUTCH: &str = "\
    Aagje Aart Abdelhak Adriaan Ageeth Ahmet Aleid Alida Alphons Anneke Annelies Annemarie \
    Annemiek Annet Annick Anniek Anouk Antje Antoinette Arend Ariane Arie Arjan Arjen Arno \
    Arnoud Attje Barbara Bart Bastiaan Benno Bente Berend Bert Bettine Boudewijn Bram Carla \
    Carlijn Carolien Chantal Christa Christiaan Coen Conny Cora Corine Corinne Cornelis Corrie \
    Daan Daphne Dennis Denzel Derk Dilan Dirk-Jan Doutzen Ebru Edith Eelco Eelke Ellen Elsbeth \
    Emiel Emile Erben Eric-Jan Erica Ernst Esmah Esmee Evert Farid Fatih Femke Geert Fenna Ferd \
    Floortje Floris Foppe Frank-Jan Frans Fransje Freek Frenkie Gerard Gerben Gerdien Gerrie \
    Gerrit Gert Gert-Jan Giel Gijs Greetje Griet Guus Gwendolyn Hanke Hanneke Hannie Harm Harmen \
    Hedy Heleen Heleentje Hendrikje Henk Hetty Hidde Hilda Hilde Huub Ilja Ilse Ineke Inge \
    Ingeborg Ivo Jaap Jacco Jacinta Jacoba Jan-Kees Jan-Peter Jan-Willem Janneke Jannie Jantje \
    Jasper Jelle Jeroen Jetta Jette Jilles Jolanda Jolande Jolien Joop Joost Joran Joris Jorrit \
    Josine Judith Jurgen Jurriaan Kajsa Karel Karien Karin Kasper Kathleen Kees Khalid Kirsten \
    Klaas Kristof Laurens Leendert Lenny Leontien Lieke Liesbet Liesbeth Lieve Lilian Lilianne \
    Linda Lisette Lodewijk Loes Lotte Luuk Maaike Maarten Machteld Margot Margreet Marieke \
    Marije Marijke Marijn Marja Marjan Marjolein Marjolijn Marleen Marloes Marnix Marthe Martijn \
    Martine Mathieu Matthijs Meindert Meinou Menno Micky Mieke Mies Mirjam Mona Nadine Neelie \
    Nelleke Nico Niek Niels Nienke Nynke Ockje Olivier Pauline Petronella Pieter Pieter-Jan Raf \
    Reinier Reinout Rembert Remco Renske Ria Robbert Robbie Roel Roeland Roelof Ronnie Rutger \
    Ruth Ruud Salima Sander Sanne Saskia Sharon Sharona Siebe Siegfried Sigrid Sjaak Sjef Sjoerd \
    Sjoukje Sofie Sophie Stefaan Stientje Stijn Suzanne Suze Sven Sylvana Tanja Teun Teunis Theo \
    Thijs Thom Tineke Tjeerd Tjibbe Tomas Tonny Toon Trijntje Truus Vincent Virgil Vivianne \
    Wendy Wesley Wiebe Wieke Wietske Willem Willem-Alexander Willemijn Wilma Wim Wobke Wopke \
    Wout Wouter Wybren Xander Yorick Yvonne Zuhal";

/// Of eastern and northern Europe, the Arab world, Turkey, Africa, in the spellings of these languages.
const ABROAD: &str = "\
    Aaliyah Abdallah Abdelaziz Abdelfattah Abdelmadjid Abderrahmane Abdou Abdulaziz Abdulla Abiy \
    Aboubacar Adama Adem Adnan Afaf Agnieszka Ahlam Akın Aleksander Aleksandr Aleksandra Aleksei \
    Alexei Alexej Alexey Aliaksandr Alija Aliou Alisher Alla Amadou Amina Aminata Amira Amr \
    Anastasia Anatoli Anatolij Anatoly Anders Andrei Andrej Andrey Andrij Aneta Anja Antti Anwar \
    Arif Arkadi Arkady Arsen Artem Artiom Artjom Arzu Asif Asma Asmaa Assimi Atiku Avigdor Aydan \
    Aylin Ayman Aymen Ayşegül Azra Aïcha Aïssata Bahar Banu Bartosz Bassam Bassirou Bayram Başak \
    Beata Bekir Berat Berkay Bijan Bilal Binali Björn Bogdan Bola Boubacar Bożena Branko Burak \
    Burcu Bülent Canan Carl-Gustaf Cemil Cengiz Cevdet Danijel Danuta Dariusz Dawid Deniz Denys \
    Dilek Dilma Dmitri Dmitrij Dmytro Donata Dorota Dragan Driss Dušan Duška Ebru Edi Edin \
    Edvard Eero Egor Ehud Ekaterina Ekrem Elchan Elena Elif Elina Elżbieta Emine Emmerson Emre \
    Enes Enver Ercan Erdal Erkan Erol Esra Evangelia Evgeni Evgeny Ewa Faik Faisal Farah Fares \
    Farhad Fatih Fatma Fatma-Betül Faustin-Archange Fethullah Fikret Filiz Fuat Félix-Antoine \
    Galina Georgi Giorgos Gitanas Goran Grzegorz Gulnara Gábor Güler Gürkan Habib Hadi Haider \
    Hakan Halil Halima Hamad Hamid Hanan Hande Harun Hashim Hatice Hikmet Hisham Houari Houda \
    Houssem Hussein Hüseyin Ibrahima Idris Igor Ihor Ilham Ilhan Ilija Ilja Ilse Ilya Imran Inna \
    Iryna Isabella Isaias Ivana Ivica Ivo Iwan Iwona Jadranka Jamal Jaroslav Jaroslaw Jarosław \
    Jelena Jerzy Jewgeni Jewgenij Jiří Joanna Jonas Jovan Juri Jurij Józef Jānis Kaan Kadir Kaja \
    Kamal Kamil Karamba Karim Karolína Kassym-Jomart Kasım Katarzyna Kateryna Kemal Kenan Khaled \
    Khalifa Kiril Kirill Klaudia Kofi Kostas Kseniya Kyriakos Lamia Lamine Lamya Lech Leila \
    Leonid Leszek Levent Leyla Lidija Liudmila Ljubov Ludmila Lyudmila László Maciej Magdalena \
    Mahamadou Mahmoud Mahmud Mahmut Maia Maksim Maksym Mamady Marcin Mariam Marija Mariusz \
    Marjan Marko Maryam Masoud Masud Mateusz Małgorzata Mehdi Mehmet Melek Merve Mesut Mette \
    Mevlüt Michail Miguel-Ángel Mihail Mikuláš Milan Milorad Miloud Miloš Mina Mirosław \
    Mitchell Moez Mohamad Mohammad Mokhtar Monika Mostafa Mounir Moussa Muammar Muhammed \
    Muharrem Mukhtar Mustafa Muzaffar Mykhailo Mykola Myroslav Nabil Nadir Naftali Nahid Najib \
    Najla Natalia Natalija Natalja Nawaf Nawaz Nayef Nazlı Nebahat Necmettin Neslihan \
    Nikola Nikolai Nikolaj Nikolay Nikos Nilüfer Nizar Nour Nuray Nuri Nursultan Okan Oksana \
    Oleg Oleh Oleksandr Oleksii Oleksij Olena Olesia Olga Olha Olusegun Omid Orhan Orkun Osama \
    Osman Oualid Ozan Oğuz Pavel Pavle Pavlo Pawel Paweł Paşa Petr Petro Petteri Piotr Predrag \
    Péter Pınar Radek Radosław Rafał Rafik Rami Ramzan Ramzi Rania Rashid Reem Reza Roman Roumen \
    Rumen Ruslan Ruta Ryszard Rıza Saad Sabri Sadiq Said Salah Salem Salim Salma Sami Samia \
    Sanna Sauli Saïd Sebnem Selahattin Selim Selin Selçuk Semih Serap Serdar Sergej Sergii \
    Serhij Serhiy Serkan Sertaç Sevim Shahbaz Shehbaz Shimon Siarhei Sibel Sidi Sinan Siniša Siv \
    Slavko Slobodan Snežana Soner Srdjan Stanislav Stanisław Stepan Stipe Suleiman Svetlana \
    Sviatlana Swetlana Szymon Süleyman Sławomir Tadeusz Tamer Tamim Tarek Tarik Tarık Tayyip \
    Temur Tidjane Tigran Timur Tomasz Tomáš Tunç Tuğba Tülay Ulugbek Urmas Valdis Valentyn \
    Valeri Valerij Vasil Vasyl Vazha Vesna Viktor Viktorija Vitali Vitaliy Vjosa Vlad Vladislav \
    Vlado Vojtěch Volkan Vuk Vyacheslav Vytautas Wadim Waleri Walid Wassili Wiktor Wiktoria \
    Witold Wojciech Wolodymyr Włodzimierz Yahia Yair Yana Yaroslav Yasemin Yasin Yasmin Yassine \
    Yavuz Yayi Yaël Yevgeny Yiannis Yigal Yitzhak Yulia Yuliya Yuri Yusuf Zafer Zbigniew Zdravko \
    Zehra Zeki Zeynep Zhanna Zlatan Zofia Zoltán Zoran Zuzana Zübeyde Çağla Özcan Özlem Ümit \
    Žiga";

/// Of several of these.
const SEVERAL: &str = "\
    Abdelkader Achim Adriana Agnes Agnès Aitor Alain Alberto Albrecht Aleksandar Alena Alexis \
    Alfonso Alfredo Alice Amélie Anaïs Andrés Annegret Annette Antoine Anton Antonio Armando \
    Armin Arnaud Astrid Aurélien Ayşe Baptiste Bastian Begoña Benedikt Benoît Bernd Birgit \
    Bjarne Boris Borja Bruno Bärbel Caio Camille Carles Carlo Carsten Cem Chiara Clemens \
    Clotilde Clément Concha Cornelia Cristian Cristiano Cristina Cyril Cécile Cédric Céline \
    César Daniela Daniele Davide Delcy Delphine Denis Detlef Didier Dietmar Dirk Domenico \
    Dominik Edmundo Edoardo Eduard Elisabeth Elisabetta Elke Elly Emilio Enzo Eren Eugenio \
    Fabian Fabien Fabrice Fabrizio Falk Federica Federico Ferdinand Filipe Filippo Flávio Franck \
    Françoise Frieder Frédéric Gaetano Gaëlle Gennaro Gerd Giancarlo Gilles Giorgia Gleisi \
    Gonzalo Gregor Guido Guilherme Guillaume Gunnar Gwendoline Gérald Gérard Götz Hans-Peter \
    Heike Heiko Heinrich Helga Hendrik Henrik Henrique Herman Hermann Hervé Holger Hubertus \
    Hélène Ignacio Ignazio Ingo Inés Irina Isabel Isabelle Ismail Iván Iñaki Jair Javi Jean \
    Jean-Luc Jean-Noël Joan Joaquín Jochen Jordi Josep José Joël Juanma Jutta Jérôme Jörg Kai \
    Karl-Heinz Karsten Katarina Kerstin Klara Kristina Lars Leopold Lionel Lluís Lorena Luc \
    Lucie Ludovic Ludwig Luigi Luiza Lula Lutz Léa Maike Maja Marcello Marek Margarete \
    Margarethe Margarita Margit Maria Mariano Marietta Marine Markus Markéta Massimo Mathilde \
    Matteo Mattia Maurizio Maximilien Maïté Meike Michaela Michał Michèle Montse Murat Mélanie \
    Nancy Nelson Nicolás Nikolaus Noémie Núria Odile Olaf Oriol Pascal Pascale Patrizia Pau \
    Pedro Pep Pilar Quentin Rachida Rafa Rafaela Ralf Raphaël Raúl Recep Reiner Reinhard \
    Reinhold Renato Renaud René Rocío Rolf Romain Romy Rosario Rubén Rémi Rüdiger Sahra Samuele \
    Santi Santiago Sascha Sergio Sigmar Silke Silvio Simona Solène Sophia Steffen Steffi \
    Stéphane Stéphanie Susann Sylvain Sylvie Sébastien Séverine Sönke Tarcísio Tatjana Teodoro \
    Thibault Thorsten Till Tino Tobias Tomás Torsten Tristan Udo Ulf Ulla Ulrich Ulrike Umberto \
    Ursula Ute Valentin Valérie Vincenzo Vinícius Virginie Volker Wilhelm Willi Winfried Xabi \
    Xavier Yahya Yann Yannick Yolanda Youssef Yves Zoé Élisabeth Élise Étienne Íñigo Óscar Ömer \
    Özgür";

/// All of them.
pub fn all() -> impl Iterator<Item = &'static str> {
    let lists = [
        GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, ABROAD, SEVERAL,
    ];
    lists.into_iter().flat_map(str::split_whitespace)
}
