// First names that say whether somebody is spoken of as he or as she. Names borne by both (Alex, Jordan, Robin) stand in
// neither list: the text itself has to tell.
const MALE =
  'Ivo Piet Joop Kofi Kwabena Tendai Sipho Goran Zoran Dragan Branko Bogdan Mircea Ion Vasile Laszlo Gabor Istvan Ferenc ' +
  'Aaron Abdul Abdullah Abraham Adam Adrian Ahmad Ahmed Alan Albert Alberto Alejandro Alexander Alexei Alfonso Alfred ' +
  'Ali Allan Allen Alvaro Amir Anders Andre Andreas Andrei Andres Andrew Andriy Andrzej Angelo Anil Anthony Antonio ' +
  'Antony Anton Arjun Armando Arnold Artem Arthur Arturo Asif Atul Barack Barry Bart Bashar Ben Benedict Benjamin ' +
  'Benito Bernard Bernardo Bernie Bilal Bill Billy Björn Bob Bobby Boris Brad Bradley Brendan Brent Brett Brian Bruce ' +
  'Bruno Bryan Bryce Burt Byron Caleb Calvin Carl Carlo Carlos Cedric Cesar Chad Charles Charlie Chester Chris ' +
  'Christian Christoph Christopher Chuck Clarence Claude Claudio Clayton Cliff Clifford Clint Clinton Clive Cody Colin Colm ' +
  'Conor Connor Corey Cory Craig Curt Curtis Cyril Cyrus Damian Damien Dan Daniel Danny Darrell Darren Daryl Dave David ' +
  'Davis Dean Denis Dennis Derek Derrick Desmond Devin Dick Diego Dieter Dirk Dmitri Dmitry Dominic Dominick Don ' +
  'Donald Donnie Doug Douglas Duncan Dustin Dwayne Dwight Earl Ed Eddie Edgar Eduardo Edward Edwin Eli Elias Elijah ' +
  'Elliot Elliott Elmer Elon Emanuel Emil Emiliano Emilio Emmanuel Emmett Enrico Enrique Eric Erik Ernest Ernesto Ernst ' +
  'Ethan Eugene Evan Everett Fabian Fabio Farid Faisal Felipe Felix Ferdinand Fernando Filip Finn Florian Floyd ' +
  'Francesco Francis Francisco Francois François Frank Franklin Franz Fred Freddie Frederick Fredrik Friedrich ' +
  'Fyodor Gabriel Gareth Garrett Garry Gary Gavin Gene Geoff Geoffrey George Georgi Gerald Gerard Gerardo Gerhard ' +
  'Gerry Giacomo Gianni Gil Gilbert Giorgio Giovanni Giuseppe Glen Glenn Gordon Graeme Graham Grant Greg Gregg Gregory ' +
  'Guido Guillermo Gustav Gustavo Guy Hal Hamid Hamza Hank Hans Harald Harold Harris Harrison Harry Harvey Hassan ' +
  'Hector Heinrich Heinz Helmut Henri Henrik Henry Herbert Herman Hiroshi Horacio Howard Hubert Hugh Hugo Humberto ' +
  'Hussein Ian Ibrahim Igor Ilya Imran Irving Isaac Isaiah Ismail Ivan Jack Jackson Jacob Jacques Jaime Jake Jakob ' +
  'James Jan Jared Jarrod Jason Javier Jay Jeb Jeff Jeffery Jeffrey Jens Jeremiah Jeremy Jerome Jerry Jesse Jesus Jim ' +
  'Jimmy Joachim Joao João Joaquin Joe Joel Johan Johann Johannes John Johnny Jon Jonas Jonathan Joost Jorge Jose José ' +
  'Josef Joseph Josh Joshua Juan Judd Julian Julio Junaid Jürgen Justin Kamal Karim Karl Keith Ken Kenneth Kent Kevin Khalid Khalil ' +
  'Kirk Klaus Konstantin Kofi Kurt Kwame Kyle Lamar Lance Larry Lars Laurent Lawrence Lee Len Leo Leon Leonard Leonardo ' +
  'Leopold Leroy Lester Levi Lewis Liam Lincoln Lloyd Lorenzo Lou Louis Luca Lucas Lucian Luigi Luis Luiz Lukas Luke ' +
  'Luther Lyle Lyndon Mahmoud Malcolm Manfred Manuel Marc Marcel Marcelo Marco Marcos Marcus Mario Marius Mark Markus ' +
  'Marshall Martin Marty Marvin Massimo Mateo Matt Matteo Matteus Matthew Matthias Maurice Mauricio Max Maximilian ' +
  'Maxwell Mehmet Mel Melvin Michael Michel Miguel Mike Mikhail Milan Miles Milton Mitch Mitchell Mitt Mohamed Mohammad ' +
  'Mohammed Mohamad Morris Moses Muhammad Murray Mustafa Myron Narendra Nasser Nate Nathan Nathaniel Neal Ned Neil ' +
  'Nelson Newt Nicholas Nick Nico Nicolai Nicolas Nigel Nikolai Nikolas Noah Noel Norbert Norman Oleg Oleksandr Oliver Olivier ' +
  'Omar Oscar Oskar Osama Otto Owen Pablo Paddy Paolo Pascal Patrick Patrik Paul Paulo Pavel Pedro Pete Peter ' +
  'Petr Petro Phil Philip Philipp Philippe Phillip Pierre Piers Piotr Prakash Pranab Rafael Rafiq Rahul Raj Rajesh Rakesh ' +
  'Ralph Ramon Randall Randolph Randy Raphael Rashid Raul Raúl Ravi Ray Raymond Recep Reggie Reginald Reince Reinhard ' +
  'René Rex Ricardo Richard Rick Ricky Rob Robbie Robby Robert Roberto Rod Rodney Rodrigo Roger Roland Rolf Roman Romano Ron ' +
  'Ronald Ronnie Rory Ross Roy Ruben Rudolf Rudolph Rudy Rupert Russ Russell Ryan Said Salman Salvador Salvatore Sam ' +
  'Samir Samuel Sanjay Santiago Saul Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shane Shaun Shawn Shinzo ' +
  'Sidney Simon Spencer Stan Stanley Stefan Stefano Stephan Stephen Steve Steven Stewart Stu Stuart Sunil Suresh Sven ' +
  'Tariq Ted Teddy Terrence Theo Theodore Thierry Thomas Tim Timothy Timo Tobias Toby Todd Tom Tomas Tomás Tommy Tony ' +
  'Travis Trevor Trey Troy Tyler Umar Uwe Vernon Victor Viktor Vijay Vikram Ville Vince Vincent Vincenzo Vinod Virgil ' +
  'Vitali Vladimir Volodymyr Wallace Walt Walter Warren Wayne Wendell Werner Wesley Wilhelm Will Willem William Willie ' +
  'Wolfgang Woodrow Xavier Xi Yasser Yitzhak Yuri Yusuf Yves Zac Zachary Zack Zbigniew Zhang Moshe Benyamin Shimon Ehud ' +
  'Avigdor Amos Ariel Kenji Takeshi Haruki Satoshi Minoru Emeka Chukwu Olusegun Thabo Jomo Mwai Hakainde Cyril Jens ' +
  'Lech Mariano Evo Hugo Nicolás Andrés Joaquín Martín Gonzalo Iñigo Jordi Xabier Íñigo Nuno Rui Vitor Thiago Otmar ' +
  'Olaf Günter Günther Horst Jochen Jörg Karsten Lothar Rainer Rüdiger Thorsten Torsten Ulrich Volker Walther Bastian ' +
  'Étienne Gérard Hervé Jérôme Jean-Luc Jean-Marie Jean-Claude Jean-Pierre Jean-Yves Yannick Stéphane Sébastien Frédéric ' +
  'Henning Ole Detlef Holger Reiner Gerd Carsten Lutz Ralf Sönke Sören Steffen Tilman Till Ulf Wilfried Winfried Wolfram ' +
  'Ansgar Arne Bernd Burkhard Eckart Eckhard Egon Ewald Falk Fritz Gernot Gregor Hartmut Helge Hinnerk Hubertus Ingo ' +
  'Jannik Julius Kilian Korbinian Lennart Magnus Malte Moritz Niklas Ottmar Raimund Sascha Siegfried Udo Valentin Veit ' +
  'Wendelin Yannig Loïc Gwenaël Gaël Ronan Erwan Tanguy Yann Alain Aymeric Benoît Cédric Didier Édouard Éric Fabien ' +
  'Fabrice Florent Gaëtan Gaspard Gérald Ghislain Gilles Grégory Guillaume Gustave Hugues Jérémie Joël Julien Léo Lionel ' +
  'Luc Ludovic Mathieu Matthieu Maxime Patrice Pierrick Raphaël Régis Rémi Rémy Sylvain Théo Thibault Jean-Baptiste ' +
  'Jean-Marc Jean-Michel Jean-François Eliseo Iker Xurxo Xosé Aitor Álvaro Andoni Ángel Aníbal Anxo Asier Aurelio ' +
  'Baltasar Bartolomé Basilio Belisario Blas Braulio Cándido Celestino César Cirilo Cristóbal Demetrio Domingo Efraín ' +
  'Eladio Elías Esteban Eugenio Eusebio Evaristo Fabián Facundo Faustino Félix Fermín Fidel Florencio Fulgencio Germán ' +
  'Gregorio Hernán Higinio Hilario Iñaki Isidro Ismael Jacinto Jerónimo Jesús Julián Lázaro Leandro Leopoldo Lucio Manolo ' +
  'Marcelino Matías Maximiliano Modesto Narciso Néstor Nicanor Octavio Óscar Osvaldo Patxi Pelayo Porfirio Ramiro Ramón ' +
  'Rigoberto Rodolfo Rogelio Rubén Saúl Sebastián Severino Silvio Teodoro Timoteo Ubaldo Unai Valentín Vicente Virgilio ' +
  'Wenceslao Joaquim Afonso António Baltazar Caio Cássio Cláudio Clóvis Davi Duarte Edson Estêvão Fábio Flávio Geraldo ' +
  'Gilberto Gonçalo Guilherme Heitor Henrique Ícaro Inácio Jair Lauro Leonel Lúcio Luís Mário Márcio Matheus Mateus ' +
  'Murilo Otávio Raimundo Renato Rogério Sérgio Tiago Tomé Vasco Vinícius Vítor Hamad Khaled Fahad Saud Abdulaziz ' +
  'Abdulrahman Abdel Adel Adnan Anwar Ayman Bassam Emad Fadi Faris Fouad Ghassan Hadi Haitham Hani Haroun Hatem Hisham ' +
  'Idris Imad Issa Jaber Jamal Jamil Mahdi Majid Mansour Marwan Mazen Moustafa Munir Murad Nabil Nader Naji Nizar Qasim ' +
  'Rami Ramzi Rashad Riad Saad Sabri Salah Saleh Salim Sameh Sami Suleiman Taha Tamer Tarek Usama Wael Walid Yahya Younis ' +
  'Youssef Zaid Ziad Chinedu Obinna Ikechukwu Ifeanyi Nnamdi Uchenna Chukwuma Olumide Babatunde Adebayo Ayodele Femi ' +
  'Kunle Segun Tunde Wole Musa Abubakar Aminu Garba Kabiru Nuhu Sani Usman Kwesi Kojo Yaw Ebo Nana Kwaku Kamau Kipchoge ' +
  'Mwangi Njoroge Ochieng Odhiambo Otieno Wanjohi Juma Hamisi Tumaini Sizwe Bongani Mandla Lwazi Themba Vusi Tshepo ' +
  'Kagiso Lerato Tapiwa Farai Tatenda Munyaradzi Hosea Arvind Aditya Ajay Akash Akhil Amit Aniket Arun Ashish Ashok ' +
  'Chetan Deepak Devendra Dilip Dinesh Ganesh Gaurav Girish Gopal Govind Harish Hemant Jagdish Jayant Kailash Karan Kiran ' +
  'Kishore Lalit Madhav Mahesh Manish Manoj Mukesh Nagesh Narayan Naresh Naveen Neeraj Nikhil Nitin Pankaj Parth Piyush ' +
  'Pranav Prashant Praveen Rajan Rajat Rajeev Ramesh Ranjit Rohan Rohit Sachin Sameer Sandeep Santosh Satish Saurabh ' +
  'Shyam Siddharth Subhash Sudhir Tarun Uday Varun Vikas Vinay Vishal Vivek Yash Irfan Kamran Nadeem Naveed Rizwan Saeed ' +
  'Sajid Shahid Shoaib Tahir Waqar Waseem Zahid Zubair Kazuo Akira Takashi Daisuke Ichiro Jiro Junichi Kenta Kiyoshi Koji ' +
  'Makoto Masaru Noboru Osamu Ryo Shigeru Shinji Shota Taro Tetsuya Tomohiro Tsuyoshi Yasuhiro Yoshihiro Yuki Yusuke ' +
  'Jae-in Sung-min Min-ho Ji-hoon Tae-woo Yong-ho Jamar Deshawn Darnell Demetrius Tyrone Tyrell Terrell Marquis Malik ' +
  'Kareem Jalen Jermaine Ezekiel Cornelius Rufus Otis Thaddeus Sylvester Silas Quentin Mortimer Monty Kieran Jarvis Ivor ' +
  'Hollis Giles Fergus Fergal Ewan Emlyn Elwyn Eamon Dougal Declan Ciarán Cian Cillian Oisín Cathal Pádraig Séamus Seamus ' +
  'Ruairí Diarmuid Donal Dafydd Dewi Aled Alun Aneurin Geraint Gethin Gwilym Hywel Iolo Iwan Llew Owain Rhodri Rhys Tudur ' +
  'Alasdair Callum Calum Finlay Hamish Iain Lachlan Murdo Ruaridh Anselm Bartholomew Barnaby Crispin Cuthbert Jolyon ' +
  'Tarquin Gus Wes Wyatt Zeke Dex Orville Roscoe Vern';

const FEMALE =
  'Mara Morag Ailsa Siobhan Aoife Niamh Orla Ciara Maeve Saoirse Catriona Rhiannon Chiara Ilaria Katarzyna Agnieszka ' +
  'Malgorzata Ewa Zofia Ilona Zsuzsa Milena Jelena Ivana Snezana Anneke Marieke Wilma Femke Solveig Ragnhild Aino ' +
  'Abby Abigail Ada Adele Adriana Agnes Aisha Alana Alejandra Alexandra Alexandria Alice Alicia Alisa Alison Allison ' +
  'Alyssa Amal Amalia Amanda Amber Amelia Amina Amy Ana Anastasia Andrea Angela Angelica Angelina Angie Anita Ann Anna ' +
  'Annabel Anne Annette Annie Antonia April Ariana Arlene Asma Astrid Audrey Ava Ayesha Barbara Beatrice Beatriz Becky ' +
  'Belinda Bella Bernadette Bernice Beth Bethany Betsy Betty Beverly Bonnie Brandy Brenda Bridget Brigitte Brittany ' +
  'Brooke Camila Camilla Candace Candice Cara Carla Carly Carmen Carol Carole Carolina Caroline Carolyn Carrie ' +
  'Cassandra Cassie Catalina Catherine Cathy Cecilia Celeste Celia Charlene Charlotte Chelsea Cheryl Chloe Christie ' +
  'Christina Christine Cindy Claire Clara Clarissa Claudia Colleen Condoleezza Connie Constance Cora Cordelia Cristina ' +
  'Crystal Cynthia Daisy Daniela Danielle Daphne Dawn Debbie Deborah Debra Dee Delia Delores Denise Diana Diane Dianne ' +
  'Dina Dolores Donna Dora Doreen Doris Dorothy Edith Edna Eileen Elaine Eleanor Elena Elisa Elisabeth Elise Eliza ' +
  'Elizabeth Ella Ellen Elsa Elsie Emily Emma Erica Erika Erin Estelle Esther Ethel Eva Eve Evelyn Faith Fatima ' +
  'Felicia Fiona Florence Frances Francesca Frida Frieda Gabriela Gabriella Gabrielle Gail Georgia Georgina Geraldine ' +
  'Gertrude Gina Giorgia Gisele Giulia Gladys Glenda Gloria Grace Greta Gretchen Gwen Gwendolyn Hannah Harriet Hazel ' +
  'Heather Heidi Helen Helena Helene Helga Hilary Hilda Hillary Holly Ida Ilana Ilse Imelda Ines Ingrid Irene Iris Irina ' +
  'Irma Isabel Isabella Isabelle Ivanka Ivy Jacqueline Jade Jana Jane Janet Janice Janine Jasmine Jean Jeanette Jeanine ' +
  'Jeanne Jen Jenna Jennie Jennifer Jenny Jessica Jill Jillian Jo Joan Joanna Joanne Jocelyn Johanna Josephine Joy ' +
  'Joyce Juanita Judith Judy Julia Juliana Julianna Julianne Julie Juliet June Justine Kamala Karen Karin Karina Karla ' +
  'Kate Katharina Katharine Katherine Kathleen Kathryn Kathy Katie Katja Katrina Katy Kay Kayla Kayleigh Keira Kellyanne ' +
  'Kendra Kerstin Khadija Kimberly Kirsten Kirstie Kristen Kristin Kristina Kristine Krystal Lara Latoya Laura Lauren ' +
  'Laurie Lea Leah Leanne Leila Lena Leona Leonora Leticia Lila Lillian Lily Linda Lindsay Lindsey Lisa Liv Liz Liza ' +
  'Lois Lola Loretta Lori Lorraine Louisa Louise Lucia Lucie Lucille Lucy Luisa Lydia Lynda Lynette Lynne Mabel ' +
  'Madeleine Madeline Maggie Maia Maja Mandy Manuela Mara Marcia Margaret Margarita Margot Maria María Mariam Marian ' +
  'Mariana Marianne Marie Mariella Marilyn Marina Marine Marissa Marjorie Marla Marlene Marsha Marta Martha Martina Mary ' +
  'Maryam Matilda Maud Maureen Maxine Maya Megan Meghan Meg Mei Melania Melanie Melinda Melissa Mercedes Meredith Mette ' +
  'Mia Michaela Michele Michelle Mildred Millicent Mimi Mina Minnie Miranda Miriam Misty Moira Molly Mona Monica ' +
  'Monique Muriel Myra Myrna Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nell Nicola Nicole Nikki Nina Noelle Nora ' +
  'Norma Nour Octavia Odette Olga Olive Olivia Olena Oksana Oprah Paige Paloma Pamela Patricia Patsy Patti Patty Paula ' +
  'Paulina Pauline Pearl Peggy Penelope Penny Petra Philippa Phoebe Phyllis Pilar Polly Priscilla Priti Priyanka Rachel ' +
  'Ramona Raquel Rebecca Regina Renata Renee Rhoda Rhonda Rita Roberta Rochelle Rosa Rosalie Rosalind Rosalyn Rose ' +
  'Roseanne Rosemary Roxanne Ruth Sabine Sabrina Sadie Sally Salma Samantha Sandra Sandy Sara Sarah Saskia Selena Selma ' +
  'Serena Shannon Shari Sharon Sheila Shelby Shelley Sherri Sherry Sheryl Shirley Silvia Simone Sofia Sonia Sonja ' +
  'Sophia Sophie Stacey Stacy Stella Stephanie Sue Summer Susan Susana Susanna Susanne Susie Suzanne Svetlana Sybil ' +
  'Sylvia Tabitha Tamara Tammy Tania Tanya Tara Tatiana Teresa Terri Tessa Thelma Theresa Tiffany Tina Toni Tonya ' +
  'Tricia Trish Trudy Tulsi Ulrike Uma Ursula Ute Valentina Valeria Valerie Vanessa Vera Verónica Veronica Vicki Vicky ' +
  'Victoria Viola Violet Virginia Viviana Vivian Vivienne Wanda Wendy Whitney Wilhelmina Wilma Winifred Xiomara Yasmin ' +
  'Yasmine Yolanda Yoko Yulia Yvette Yvonne Zara Zainab Zoe Zoé Zuzana Theresa Nicola Aung Benazir Sheikh Dilma Jacinda ' +
  'Sanna Kaja Mette Annalena Angelika Birgit Claudia Heike Gudrun Hannelore Katrin Silke Sigrid Svenja Anke Antje Beate ' +
  'Anaïs Aurélie Cécile Chloé Élisabeth Élodie Hélène Joséphine Léa Mélanie Ségolène Valérie Véronique Inès Anne-Marie ' +
  'Mechthild Jasmin Jasmina Ortrud Gudula Gundula Hanna Hedwig Heidrun Hella Henriette Herta Hilde Hildegard Ilka ' +
  'Ingeborg Irmgard Jutta Lieselotte Lotte Luise Magda Margarete Margit Mathilde Maren Meike Maike Monika Nele Regine ' +
  'Renate Rosemarie Roswitha Sibylle Steffi Svea Tanja Theresia Ulla Uta Verena Veronika Waltraud Wiebke Maïwenn Odile ' +
  'Clotilde Gwenaëlle Nolwenn Soazig Solène Rozenn Agnès Aline Amélie Andrée Annick Arlette Armelle Aude Aurore Bénédicte ' +
  'Capucine Céline Chantal Christelle Christiane Colette Corinne Danièle Delphine Éléonore Éliane Émilie Eugénie Fabienne ' +
  'Fanny Françoise Gaëlle Geneviève Ghislaine Giselle Hortense Huguette Joëlle Josiane Juliette Laetitia Laure ' +
  'Léonie Liliane Lise Ludivine Maëlle Magali Manon Margaux Marguerite Martine Maryse Michèle Mireille Morgane Myriam ' +
  'Nadège Nathalie Noémie Océane Pascale Perrine Raymonde Régine Romane Roxane Sandrine Séverine Solange Sylvie Thérèse ' +
  'Valentine Virginie Viviane Marie-Claude Marie-Hélène Anne-Sophie Remedios Violeta Uxía Iria Sabela Antía Aitana Adela ' +
  'Adoración África Ainhoa Alba Almudena Amaia Amparo Anabel Ángeles Ángela Araceli Arantxa Asunción Azucena Begoña Belén ' +
  'Benita Blanca Candela Caridad Carlota Carmela Concepción Concha Consuelo Covadonga Elvira Emilia Encarnación Esperanza ' +
  'Estefanía Eugenia Eulalia Fátima Felisa Fernanda Fuensanta Graciela Guadalupe Herminia Idoia Inés Inmaculada Itziar ' +
  'Jimena Josefa Josefina Juana Laia Leire Leonor Lourdes Lucía Lucila Macarena Magdalena Maite Marcela Marisol Matilde ' +
  'Milagros Miren Montserrat Nerea Nieves Nuria Olalla Pepa Piedad Purificación Rebeca Rocío Rosalía Rosario Rosaura ' +
  'Rosita Sagrario Sofía Soledad Úrsula Virtudes Aparecida Benedita Bianca Bruna Cláudia Conceição Débora Eduarda Eliana ' +
  'Fabiana Filipa Flávia Francisca Giovana Glória Graça Helenice Heloísa Ignácia Inês Isabela Jandira Janaína Joana ' +
  'Joaquina Jussara Larissa Letícia Lídia Lívia Luana Lúcia Luciana Luíza Márcia Marisa Mônica Natália Neusa Patrícia ' +
  'Priscila Rosângela Silvana Sônia Sueli Tânia Teresinha Valéria Vitória Zélia Aya Bushra Dalia Fadia Farah Farida Fatma ' +
  'Ghada Habiba Hala Hanan Huda Inaam Jamila Lama Lamia Latifa Layla Lina Lubna Maha Muna Nahla Naima Najwa Nawal Noura ' +
  'Rana Randa Rania Rasha Razan Reem Rim Rola Safaa Samar Samira Sawsan Shaima Shirin Siham Suad Sumaya Suzan Wafa Yara ' +
  'Yasmeen Yusra Zahra Zeinab Zubaida Adaeze Adanna Amaka Chiamaka Chidinma Chioma Ebele Folake Funke Kemi Nkechi Ngozi ' +
  'Nneka Obiageli Olufunke Temitope Titilayo Yetunde Hadiza Halima Hauwa Ramatu Abena Adwoa Afua Akosua Akua Efua Achieng ' +
  'Akinyi Atieno Auma Awino Chebet Cherono Jebet Muthoni Njeri Nyambura Wairimu Wambui Wangari Wanjiku Zawadi Neema Nomsa ' +
  'Nomvula Lindiwe Thandi Thandiwe Zanele Nandi Ayanda Busisiwe Chipo Rudo Rumbidzai Tendayi Tsitsi Savitri Lakshmi ' +
  'Aishwarya Amrita Ananya Anjali Anuradha Aparna Archana Arundhati Asha Bhavna Deepa Deepika Divya Fathima Gayatri Geeta ' +
  'Gita Indira Indu Jaya Jyoti Kalpana Kavita Kavitha Komal Lata Leela Madhuri Malini Manisha Meena Meera Mridula Namrata ' +
  'Nandini Neelam Neha Nirmala Nisha Padma Pooja Poonam Prachi Pratibha Priya Pushpa Radha Rajni Rashmi Rekha Renu Richa ' +
  'Ritu Rukmini Sandhya Sangeeta Sarita Seema Shalini Sharmila Shilpa Shobha Shreya Shweta Smita Sneha Sonali Sudha ' +
  'Sujata Sunita Supriya Sushma Swati Tanvi Usha Vaishali Vandana Vasudha Vidya Vimala Faiza Hina Mehreen Nasreen Rabia ' +
  'Rukhsana Sadia Saima Shabana Shazia Sumaira Tahira Uzma Akiko Ayumi Chie Emi Haruka Hiroko Junko Kaori Keiko Kimiko ' +
  'Kumiko Kyoko Mariko Mayumi Megumi Michiko Midori Miho Mika Mitsuko Naoko Natsumi Noriko Reiko Sachiko Satoko Sayaka ' +
  'Setsuko Shizuka Sumiko Tomoko Yayoi Yoshiko Yuko Yumi Yumiko Soo-jin Ji-woo Hye-jin Eun-ji Min-ji Adelheid Agatha ' +
  'Althea Araminta Arabella Bertha Blanche Bronwen Bronagh Bethan Carys Catrin Ceri Cerys Dilys Eirlys Elen Eluned Ffion ' +
  'Gaynor Glenys Gwyneth Lowri Mair Mairwen Menna Myfanwy Nerys Nesta Nia Olwen Rhian Sian Siân Sioned Tegwen Aisling ' +
  'Bríd Caoimhe Clodagh Deirdre Eilis Eimear Fionnuala Gráinne Grainne Mairead Maura Nuala Oonagh Orlaith Róisín Roisin ' +
  'Sinéad Sinead Siobhán Sorcha Úna Eilidh Elspeth Kirsty Mhairi Morven Rhona Sheena Shona Senga Clementine Cressida Esme ' +
  'Euphemia Henrietta Hester Imogen Isadora Jemima Keziah Lavinia Letitia Lottie Mavis Minerva Myrtle Ottilie Ottoline ' +
  'Perpetua Petronella Pippa Prudence Prunella Rosamund Rowena Selina Tamsin Thea Thomasina Venetia Verity Zelda Dot ' +
  'Dottie Effie Ettie Flo Gert Hattie Hettie Lacey Lakeisha Keisha Tamika Tanisha Shanice Shaniqua Imani Aaliyah Jada ' +
  'Kiara Latasha Nichelle Shonda Tasha Brandi Christy Mckenna Mackenna';

export type Gender = 'he' | 'she';

const GENDERS: Map<string, Gender> = new Map([
  ...MALE.split(' ').map((name): [string, Gender] => [name, 'he']),
  ...FEMALE.split(' ').map((name): [string, Gender] => [name, 'she']),
]);

/** "Mary" -> "she"; "Jean-Paul" by its whole or its first part; null where the name does not tell. */
export function genderOfFirstName(name: string): Gender | null {
  return GENDERS.get(name) ?? GENDERS.get(name.split('-')[0]!) ?? null;
}

export function isFirstName(name: string): boolean {
  return GENDERS.has(name) || NEUTRAL.has(name);
}

const NEUTRAL = new Set(
  (
    'Alex Andy Ashley Aubrey Avery Bailey Blair Cameron Casey Chandler Chris Corey Courtney Dakota Dana Darcy Devon Drew ' +
    'Dylan Dominique Dale Emerson Frankie Gale Harper Hayden Hunter Jackie Jaden Jamie Jayden Jean Jesse Jessie Jody Jordan ' +
    'Jules Kai Kelly Kelsey Kendall Kennedy Kerry Kim Kris Lane Lauren Lee Leigh Leslie Lindsay Logan Lynn Mackenzie ' +
    'Marion Mason Micah Morgan Nicky Noor Parker Pat Peyton Quinn Reagan Reese Riley Robin Rowan Sam Sandy Sasha Shawn ' +
    'Shelby Sidney Skyler Stacy Stevie Sydney Taylor Terry Tracy Tracey Tristan Tyler Val Yan Yi Wei Ming Jun Min Jin Jae Hyun'
  ).split(' '),
);
