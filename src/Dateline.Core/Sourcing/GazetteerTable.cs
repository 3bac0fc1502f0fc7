namespace Dateline.Sourcing;

/// <summary>The gazetteer's table, written from general knowledge; names parted by a bar. A city that stands under two countries is ambiguous on purpose.</summary>
internal static class GazetteerTable
{
    public const string States =
        "Alabama|Ala|Alaska|Arizona|Ariz|Arkansas|Ark|California|Calif|Cal|Colorado|Colo|Connecticut|Conn|Delaware|Del|Florida|Fla|Fal|Georgia|Ga|Hawaii|Idaho|Illinois|Ill|Indiana|Ind|Iowa|Kansas|Kan|Kans|Ka|Kentucky|Ky|Louisiana|La|Maine|Maryland|Md|Massachusetts|Mass|Michigan|Mich|Minnesota|Minn|Mississippi|Miss|Missouri|Mo|Montana|Mont|Nebraska|Neb|Nebr|Nevada|Nev|New Hampshire|N.H.|New Jersey|N.J.|New Mexico|N.M.|New York|N.Y.|North Carolina|N.C.|North Dakota|N.D.|N. Dak|Ohio|Oklahoma|Okla|Oregon|Ore|Pennsylvania|Pa|Penn|Penna|Rhode Island|R.I.|South Carolina|S.C.|South Dakota|S.D.|S. Dak|Tennessee|Tenn|Texas|Tex|Utah|Vermont|Vt|Virginia|Va|Washington|Wash|West Virginia|W.Va.|Wisconsin|Wis|Wisc|Wyoming|Wyo|D.C.|Puerto Rico|P.R.|Guam|U.S. Virgin Islands|American Samoa|AL|AK|AZ|AR|CA|CO|CT|DE|FL|HI|IA|ID|IL|IN|KS|MA|ME|MI|MN|MS|MT|NE|NV|OH|OK|OR|SD|TN|TX|UT|WA|WI|WV|WY|Me|MO|Oreg|Long Island";

    public const string Provinces =
        "Alberta|Alta|British Columbia|B.C.|Manitoba|Man|New Brunswick|N.B.|Newfoundland|Nfld|Newfoundland and Labrador|N.L.|Nova Scotia|N.S.|Ontario|Ont|Prince Edward Island|P.E.I.|Quebec|Que|Saskatchewan|Sask|Yukon|Nunavut|Northwest Territories|N.W.T.";

    /// <summary>Every country with its forms in other languages and its cities.</summary>
    public static IEnumerable<(string Name, string Forms, string Cities)> Rows =>
        Lines.Split('\n').Select(line => line.Split(';')).Select(row => (row[0].Trim(), row[1].Trim(), row[2].Trim()));

    // One text and not two hundred tuples: the compiler's analyzers follow every value of an initialiser.
    private const string Lines = """
        Afghanistan; Afganistán|Afghanistan|أفغانستان|阿富汗|Афганистан; Kabul|Kandahar|Herat|Mazar-i-Sharif|Jalalabad|Kunduz|Ghazni|Lashkar Gah
        Albania; Albanien|Albanie|Shqipëria; Tirana|Tirane|Durres|Vlore|Shkoder
        Algeria; Algerien|Algérie|Argelia|الجزائر; Algiers|Alger|Argel|Oran|Constantine|Annaba|Tizi Ouzou
        Andorra; ; Andorra la Vella
        Angola; ; Luanda|Huambo|Lobito|Benguela
        Argentina; Argentinien|Argentine; Buenos Aires|Cordoba|Rosario|Mendoza|La Plata|Mar del Plata|Tucuman|Salta|Ushuaia|Bariloche
        Armenia; Armenien|Arménie; Yerevan|Jerewan|Gyumri
        Australia; Australien|Australie|澳大利亚; Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Hobart|Darwin|Gold Coast|Newcastle|Surfers Paradise|Cairns|Townsville|Geelong|Alice Springs|Wollongong
        Austria; Österreich|Autriche|Oesterreich; Vienna|Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Bregenz|Villach|Sankt Pölten|St. Pölten|Eisenstadt|Dornbirn|Kitzbühel
        Azerbaijan; Aserbaidschan|Azerbaïdjan|Azərbaycan; Baku|Bakou|Ganja|Sumgait|Stepanakert
        Bahamas; The Bahamas; Nassau|Freeport
        Bahrain; البحرين; Manama
        Bangladesh; Bangladesch|বাংলাদেশ; Dhaka|Dacca|Chittagong|Chattogram|Cox's Bazar|Khulna|Rajshahi|Sylhet
        Barbados; ; Bridgetown
        Belarus; Weißrussland|Biélorussie|Беларусь|Белоруссия; Minsk|Gomel|Brest|Grodno|Vitebsk
        Belgium; Belgien|Belgique|België; Brussels|Brüssel|Bruxelles|Bruselas|Brussel|Bruxelas|Antwerp|Antwerpen|Ghent|Gent|Bruges|Liege|Charleroi|Namur|Leuven|Mons|Knokke-Heist|Ostend
        Belize; ; Belmopan|Belize City
        Benin; Bénin; Cotonou|Porto-Novo
        Bhutan; ; Thimphu
        Bolivia; Bolivien|Bolivie; La Paz|Sucre|Santa Cruz de la Sierra|Cochabamba|El Alto
        Bosnia and Herzegovina; Bosnia|Bosnia-Herzegovina|Bosnien-Herzegowina|Bosnien und Herzegowina|Bosnie|Bosna i Hercegovina; Sarajevo|Banja Luka|Mostar|Tuzla|Zenica|Srebrenica
        Botswana; ; Gaborone
        Brazil; Brasil|Brasilien|Brésil|Brasile|巴西; Brasilia|Sao Paulo|Rio de Janeiro|Salvador|Belo Horizonte|Fortaleza|Recife|Porto Alegre|Curitiba|Manaus|Belem|Goiania|Florianopolis|Campinas|Vitoria
        Brunei; ; Bandar Seri Begawan
        Bulgaria; Bulgarien|Bulgarie|България; Sofia|Plovdiv|Varna|Burgas|София
        Burkina Faso; ; Ouagadougou|Bobo-Dioulasso
        Burundi; ; Bujumbura|Gitega
        Cambodia; Kambodscha|Cambodge|柬埔寨; Phnom Penh|Siem Reap|Sihanoukville
        Cameroon; Kamerun|Cameroun; Yaounde|Douala|Buea|Bamenda
        Canada; Kanada|加拿大; Ottawa|Toronto|Montreal|Vancouver|Calgary|Edmonton|Winnipeg|Quebec City|Quebec|Halifax|Regina|Saskatoon|Victoria|Mississauga|Whitehorse|Yellowknife|Iqaluit|Oshawa|Thunder Bay|Sudbury|Fredericton|Moncton|Charlottetown|St. John's
        Cape Verde; Cabo Verde; Praia
        Central African Republic; République centrafricaine|Centrafrique|Zentralafrikanische Republik; Bangui
        Chad; Tchad|Tschad; N'Djamena|NDjamena
        Chile; Chili; Santiago|Santiago de Chile|Valparaiso|Concepcion|Antofagasta|Vina del Mar|Punta Arenas
        China; 中国|中國|Chine|Китай|الصين; Beijing|Peking|Pékin|Pekín|Shanghai|Guangzhou|Shenzhen|Chongqing|Tianjin|Wuhan|Chengdu|Nanjing|Hangzhou|Xi'an|Xian|Urumqi|Lhasa|Harbin|Shenyang|Dalian|Qingdao|Kunming|Changsha|Zhengzhou|Jinan|Hefei|Nanning|Fuzhou|Xiamen|Guiyang|Lanzhou|Taiyuan|Nanchang|Haikou|Hohhot|Yinchuan|Xining|Changchun|Suzhou|Ningbo|Sanya|Boao|Dongguan|Foshan|Wuxi|北京|上海
        Colombia; Kolumbien|Colombie; Bogota|Medellin|Cali|Barranquilla|Cartagena|Cucuta|Bucaramanga
        Comoros; ; Moroni
        Congo; Republic of Congo|Congo-Brazzaville; Brazzaville|Pointe-Noire
        Costa Rica; ; San Jose
        Croatia; Kroatien|Croatie|Hrvatska; Zagreb|Split|Rijeka|Dubrovnik|Osijek|Zadar|Pula
        Cuba; Kuba; Havana|Havanna|La Habana|La Havane|Santiago de Cuba|Guantanamo|Guantanamo Bay
        Cyprus; Zypern|Chypre|Κύπρος; Nicosia|Nikosia|Limassol|Larnaca|Paphos|Famagusta
        Czech Republic; Czechia|Tschechien|Tchéquie|Česko|Česká republika; Prague|Prag|Praha|Praga|Brno|Ostrava|Pilsen|Plzen|Karlovy Vary|Liberec|Olomouc
        Democratic Republic of Congo; Congo-Kinshasa|DR Congo|DRC|RDC|Democratic Republic of the Congo; Kinshasa|Goma|Lubumbashi|Bukavu|Kisangani|Beni|Bunia
        Denmark; Dänemark|Danemark|Danmark|Dinamarca; Copenhagen|Kopenhagen|København|Copenhague|Aarhus|Odense|Aalborg|Esbjerg
        Djibouti; ; Djibouti City
        Dominican Republic; República Dominicana|Dominikanische Republik; Santo Domingo|Punta Cana|Santiago de los Caballeros
        East Timor; Timor-Leste; Dili
        Ecuador; Équateur; Quito|Guayaquil|Cuenca|Galapagos
        Egypt; Ägypten|Égypte|Egipto|Egitto|مصر|埃及; Cairo|Kairo|Le Caire|El Cairo|Alexandria|Giza|Suez|Luxor|Aswan|Port Said|Sharm el-Sheikh|Hurghada|Ismailia|القاهرة
        El Salvador; ; San Salvador
        Equatorial Guinea; ; Malabo
        Eritrea; ; Asmara
        Estonia; Estland|Estonie|Eesti; Tallinn|Tartu|Narva|Parnu
        Eswatini; Swaziland; Mbabane
        Ethiopia; Äthiopien|Éthiopie|Etiopía; Addis Ababa|Addis Abeba|Mekele|Bahir Dar|Dire Dawa
        Fiji; ; Suva|Nadi
        Finland; Finnland|Finlande|Suomi; Helsinki|Espoo|Tampere|Turku|Oulu|Rovaniemi|Lahti
        France; Frankreich|Francia|Frankrijk|法国|Франция|فرنسا; Paris|Marseille|Lyon|Toulouse|Nice|Nantes|Strasbourg|Straßburg|Montpellier|Bordeaux|Lille|Rennes|Reims|Le Havre|Saint-Etienne|Toulon|Grenoble|Dijon|Angers|Brest|Cannes|Calais|Metz|Nancy|Avignon|Biarritz|Versailles|Colmar|Rouen|Caen|Limoges|Clermont-Ferrand|Orleans|Ajaccio|Bastia
        Gabon; Gabun; Libreville
        Gambia; The Gambia; Banjul
        Georgia; Georgien|Géorgie|Грузия|საქართველო; Tbilisi|Tiflis|Batumi|Gori|Sukhumi|Tskhinvali
        Germany; Deutschland|Allemagne|Alemania|Germania|Duitsland|Alemanha|West Germany|East Germany|德国|Германия|ألمانيا; Berlin|Hamburg|Munich|München|Muenchen|Múnich|Cologne|Köln|Frankfurt|Frankfurt am Main|Frankfurt/Main|Stuttgart|Düsseldorf|Duesseldorf|Dusseldorf|Dortmund|Essen|Leipzig|Bremen|Dresden|Hannover|Hanover|Nuremberg|Nürnberg|Duisburg|Bochum|Bonn|Karlsruhe|Wiesbaden|Mainz|Kiel|Magdeburg|Erfurt|Potsdam|Saarbrücken|Schwerin|Rostock|Kassel|Freiburg|Augsburg|Mannheim|Heidelberg|Aachen|Münster|Bielefeld|Braunschweig|Chemnitz|Halle|Ulm|Würzburg|Regensburg|Wolfsburg|Göttingen|Lübeck|Osnabrück|Oldenburg|Cottbus|Jena|Gera|Ingolstadt|Koblenz|Trier|Flensburg|Frankfurt (Oder)|Oberhausen|Gelsenkirchen|Mönchengladbach|Leverkusen|Darmstadt|Ludwigshafen|Bayreuth|Passau|Konstanz|Garmisch-Partenkirchen|Brandenburg|Bautzen|Görlitz|Zwickau|Hanau
        Ghana; ; Accra|Kumasi|Tamale
        Greece; Griechenland|Grèce|Grecia|Ελλάδα; Athens|Athen|Athènes|Atenas|Atene|Thessaloniki|Piraeus|Patras|Heraklion|Lesbos|Rhodes|Corfu|Mytilene|Αθήνα
        Greenland; Grönland|Groenland; Nuuk
        Guatemala; ; Guatemala City|Ciudad de Guatemala
        Guinea; Guinée; Conakry
        Guinea-Bissau; ; Bissau
        Guyana; ; Georgetown
        Haiti; Haïti|Haití; Port-au-Prince|Puerto Principe|Cap-Haitien|Les Cayes
        Honduras; ; Tegucigalpa|San Pedro Sula
        Hong Kong; 香港|Hongkong; Hong Kong|Kowloon
        Hungary; Ungarn|Hongrie|Hungría|Magyarország; Budapest|Debrecen|Szeged|Pecs|Gyor|Miskolc
        Iceland; Island|Islande|Ísland; Reykjavik|Akureyri|Grindavik
        India; Indien|Inde|भारत|印度; New Delhi|Delhi|Mumbai|Bombay|Kolkata|Calcutta|Chennai|Madras|Bengaluru|Bangalore|Hyderabad|Ahmedabad|Pune|Jaipur|Lucknow|Kanpur|Nagpur|Srinagar|Jammu|Chandigarh|Bhopal|Patna|Guwahati|Thiruvananthapuram|Kochi|Goa|Panaji|Imphal|Ranchi|Bhubaneswar|Dehradun|Shimla|Varanasi|Amritsar|Surat|Indore|Raipur|Visakhapatnam|Gurugram|Noida|Shillong|Kohima|Agartala|Aizawl|Itanagar|Gangtok|Ayodhya|Leh
        Indonesia; Indonesien|Indonésie|印度尼西亚; Jakarta|Surabaya|Bandung|Medan|Denpasar|Bali|Makassar|Semarang|Yogyakarta|Palembang|Banda Aceh|Jayapura|Padang|Manado|Nusa Dua|Palu|Pontianak|Samarinda
        Iran; ایران|إيران|伊朗|Иран; Tehran|Teheran|Téhéran|Teherán|Isfahan|Mashhad|Shiraz|Tabriz|Qom|Ahvaz|Bushehr|Natanz|تهران
        Iraq; Irak|العراق|伊拉克; Baghdad|Bagdad|Basra|Mosul|Irbil|Erbil|Kirkuk|Najaf|Karbala|Fallujah|Tikrit|Ramadi|Sulaymaniyah|بغداد
        Ireland; Irland|Irlande|Irlanda|Éire; Dublin|Cork|Galway|Limerick|Waterford|Shannon
        Israel; Israël|ישראל|إسرائيل|以色列; Jerusalem|Tel Aviv|Haifa|Beersheba|Ashkelon|Ashdod|Sderot|Eilat|Nazareth|Netanya|Herzliya|תל אביב|ירושלים
        Italy; Italien|Italie|Italia|意大利|Италия; Rome|Rom|Roma|Milan|Mailand|Milano|Naples|Neapel|Napoli|Turin|Torino|Palermo|Genoa|Genova|Bologna|Florence|Firenze|Florenz|Venice|Venezia|Venedig|Venise|Bari|Catania|Verona|Trieste|Padua|Padova|Brescia|Cagliari|Perugia|Parma|Modena|Lampedusa|L'Aquila|Cortina d'Ampezzo|Bolzano|Trento|Ancona|Siena|Pisa
        Ivory Coast; Côte d'Ivoire|Cote d'Ivoire|Elfenbeinküste|Costa de Marfil; Abidjan|Yamoussoukro|Bouake
        Jamaica; Jamaika; Kingston|Montego Bay
        Japan; 日本|Japon|Japón|Giappone|Япония; Tokyo|Tokio|Osaka|Kyoto|Nagoya|Sapporo|Fukuoka|Yokohama|Kobe|Hiroshima|Nagasaki|Sendai|Fukushima|Naha|Okinawa|Nagano|Niigata|Kanazawa|Kumamoto|東京|大阪
        Jordan; Jordanien|Jordanie|الأردن; Amman|Aqaba|Zarqa|Irbid
        Kazakhstan; Kasachstan|Казахстан|Қазақстан; Astana|Nur-Sultan|Almaty|Alma-Ata|Shymkent|Aktau|Karaganda|Baikonur
        Kenya; Kenia; Nairobi|Mombasa|Kisumu|Eldoret|Nakuru|Garissa
        Kosovo; ; Pristina|Mitrovica|Prizren
        Kuwait; الكويت|Koweït; Kuwait City
        Kyrgyzstan; Kirgisistan|Kirghizistan|Кыргызстан; Bishkek|Bischkek|Osh
        Laos; ; Vientiane|Luang Prabang
        Latvia; Lettland|Lettonie|Latvija; Riga|Daugavpils|Liepaja|Jurmala
        Lebanon; Libanon|Liban|Líbano|لبنان; Beirut|Beyrouth|Tyre|Sidon|Baalbek|Naqoura|بيروت
        Lesotho; ; Maseru
        Liberia; ; Monrovia
        Libya; Libyen|Libye|ليبيا; Tripoli|Benghazi|Misrata|Sirte|Tobruk|Derna|طرابلس
        Liechtenstein; ; Vaduz
        Lithuania; Litauen|Lituanie|Lietuva; Vilnius|Wilna|Kaunas|Klaipeda
        Luxembourg; Luxemburg; Luxembourg City
        Macau; Macao|澳门; Macau
        Madagascar; Madagaskar; Antananarivo
        Malawi; ; Lilongwe|Blantyre
        Malaysia; Malaisie|马来西亚; Kuala Lumpur|Penang|George Town|Johor Bahru|Putrajaya|Kuching|Kota Kinabalu|Ipoh|Melaka|Shah Alam|Petaling Jaya|Langkawi|Kota Bharu|Kuantan|Alor Setar|Kuala Terengganu|Seremban
        Maldives; Malediven; Male
        Mali; ; Bamako|Timbuktu|Gao|Kidal|Mopti
        Malta; ; Valletta
        Marshall Islands; ; Majuro
        Mauritania; Mauritanie; Nouakchott
        Mauritius; ; Port Louis
        Mexico; México|Mexiko|Mexique|Messico|墨西哥; Mexico City|Ciudad de Mexico|Mexiko-Stadt|Guadalajara|Monterrey|Tijuana|Ciudad Juarez|Cancun|Puebla|Acapulco|Culiacan|Oaxaca|Veracruz|Merida|Reynosa|Nuevo Laredo|Matamoros|Morelia|Toluca|Chilpancingo|Tapachula|San Cristobal de las Casas|Leon|Queretaro|Hermosillo|Mexicali|Mazatlan
        Micronesia; ; Palikir
        Moldova; Moldau|Republik Moldau|Moldavie; Chisinau|Tiraspol
        Monaco; ; Monte Carlo
        Mongolia; Mongolei|Mongolie; Ulaanbaatar|Ulan Bator
        Montenegro; Crna Gora; Podgorica|Budva|Kotor|Cetinje
        Morocco; Marokko|Maroc|Marruecos|المغرب; Rabat|Casablanca|Marrakech|Marrakesh|Tangier|Tanger|Fez|Agadir|Laayoune|الرباط
        Mozambique; Mosambik|Moçambique; Maputo|Beira|Pemba
        Myanmar; Burma|Birmanie|Birma; Yangon|Rangoon|Naypyitaw|Mandalay|Sittwe|Naypyidaw
        Namibia; ; Windhoek|Walvis Bay
        Nauru; ; Yaren
        Nepal; Népal|नेपाल; Kathmandu|Katmandu|Pokhara|Biratnagar|Namche Bazar
        Netherlands; The Netherlands|Niederlande|Pays-Bas|Países Bajos|Nederland|Holland|Paesi Bassi; Amsterdam|The Hague|Den Haag|La Haye|La Haya|Rotterdam|Utrecht|Eindhoven|Groningen|Maastricht|Leiden|Nijmegen|Arnhem|Haarlem|Delft|Heerlen|Breda|Tilburg
        New Zealand; Neuseeland|Nouvelle-Zélande|Nueva Zelanda; Wellington|Auckland|Christchurch|Hamilton|Dunedin|Queenstown|Rotorua|Tauranga|Napier
        Nicaragua; ; Managua
        Niger; ; Niamey|Agadez
        Nigeria; ; Abuja|Lagos|Kano|Ibadan|Port Harcourt|Maiduguri|Kaduna|Jos|Benin City|Enugu|Yola|Warri|Abeokuta|Ilorin|Owerri|Awka|Calabar|Sokoto|Bauchi|Minna|Lokoja|Akure|Osogbo|Asaba|Uyo|Makurdi|Gombe|Katsina
        North Korea; Nordkorea|Corée du Nord|Corea del Norte|朝鲜|북한; Pyongyang|Pjöngjang|Kaesong|Wonsan|평양
        North Macedonia; Macedonia|Nordmazedonien|Macédoine du Nord|Северна Македонија; Skopje|Bitola|Ohrid|Tetovo
        Norway; Norwegen|Norvège|Norge|Noruega; Oslo|Bergen|Trondheim|Stavanger|Tromso|Tromsø|Kirkenes|Longyearbyen|Bodo|Kristiansand|Lillehammer
        Oman; عمان|عُمان; Muscat|Salalah
        Pakistan; پاکستان|巴基斯坦; Islamabad|Karachi|Lahore|Peshawar|Quetta|Rawalpindi|Multan|Faisalabad|Muzaffarabad|Hyderabad|Gilgit|Sialkot|Gwadar|Swat|Abbottabad|Larkana|Sukkur|Gujranwala
        Palau; ; Koror|Ngerulmud
        Palestine; Palestinian Territories|Gaza Strip|West Bank|Palästina|Occupied West Bank|فلسطين; Gaza|Gaza City|Ramallah|Hebron|Nablus|Jenin|Bethlehem|Rafah|Khan Younis|Khan Yunis|Tulkarm|Jericho|Deir al-Balah|غزة|رام الله
        Panama; Panamá; Panama City|Colon
        Papua New Guinea; ; Port Moresby
        Paraguay; ; Asuncion|Ciudad del Este
        Peru; Perú|Pérou; Lima|Cusco|Arequipa|Trujillo|Puno|Iquitos
        Philippines; Philippinen|Filipinas|Pilipinas|菲律宾; Manila|Cebu|Davao|Quezon City|Zamboanga|Baguio|Makati|Tacloban|Cotabato|Marawi|Iloilo|Cagayan de Oro|Davao City|Cebu City|Legazpi|Pasay
        Poland; Polen|Pologne|Polonia|Polska|Польша; Warsaw|Warschau|Varsovie|Varsovia|Warszawa|Krakow|Krakau|Cracow|Gdansk|Danzig|Wroclaw|Poznan|Lodz|Katowice|Lublin|Szczecin|Bialystok|Rzeszow|Przemysl|Oswiecim
        Portugal; ; Lisbon|Lissabon|Lisboa|Lisbonne|Porto|Braga|Coimbra|Faro|Funchal|Fatima
        Qatar; Katar|قطر; Doha|الدوحة
        Romania; Rumänien|Roumanie|Rumania|România; Bucharest|Bukarest|Bucarest|Bucureşti|Cluj-Napoca|Timisoara|Iasi|Constanta|Brasov|Sibiu
        Russia; Russland|Russie|Rusia|Россия|俄罗斯|روسيا|Rosja; Moscow|Moskau|Moscou|Moscú|Moskva|Mosca|St. Petersburg|Saint Petersburg|Sankt Petersburg|Leningrad|Vladivostok|Novosibirsk|Yekaterinburg|Kazan|Sochi|Grozny|Makhachkala|Rostov-on-Don|Volgograd|Murmansk|Kaliningrad|Samara|Krasnodar|Kursk|Belgorod|Irkutsk|Khabarovsk|Ufa|Perm|Omsk|Chelyabinsk|Nizhny Novgorod|Yakutsk|Beslan|Москва|Санкт-Петербург
        Rwanda; Ruanda; Kigali
        Samoa; ; Apia
        San Marino; ;
        Saudi Arabia; Saudi-Arabien|Arabie saoudite|Arabia Saudí|السعودية; Riyadh|Riad|Jeddah|Jidda|Djeddah|Mecca|Mekka|Medina|Dammam|Dhahran|NEOM|AlUla|الرياض|جدة
        Senegal; Sénégal; Dakar|Saint-Louis|Touba
        Serbia; Serbien|Serbie|Srbija|Србија|Yugoslavia|Jugoslawien; Belgrade|Belgrad|Beograd|Belgrado|Novi Sad|Nis|Kragujevac
        Seychelles; ; Victoria
        Sierra Leone; ; Freetown
        Singapore; Singapur|Singapour|新加坡; Singapore
        Slovakia; Slowakei|Slovaquie|Slovensko; Bratislava|Kosice|Trencin|Zilina
        Slovenia; Slowenien|Slovénie|Slovenija; Ljubljana|Maribor|Bled|Koper
        Solomon Islands; ; Honiara
        Somalia; Somalie; Mogadishu|Mogadischu|Hargeisa|Kismayo|Baidoa
        South Africa; Südafrika|Afrique du Sud|Sudáfrica|Zuid-Afrika|南非; Johannesburg|Cape Town|Kapstadt|Le Cap|Pretoria|Durban|Port Elizabeth|Bloemfontein|Soweto|East London|Gqeberha|Polokwane|Marikana|Rustenburg|Stellenbosch|Sun City
        South Korea; Südkorea|Corée du Sud|Corea del Sur|한국|韩国|대한민국|Корея; Seoul|Séoul|Seúl|Busan|Pusan|Incheon|Daegu|Daejeon|Gwangju|Ulsan|Suwon|Jeju|Sejong|Pyeongchang|Gangneung|Paju|Gyeongju|서울
        South Sudan; Südsudan; Juba|Malakal|Bentiu
        Spain; Spanien|Espagne|España|Spagna|Spanje|Espanha|西班牙; Madrid|Barcelona|Valencia|Seville|Sevilla|Zaragoza|Saragossa|Malaga|Bilbao|Palma de Mallorca|Palma|Las Palmas|Granada|Murcia|Pamplona|San Sebastian|Vigo|La Coruna|Santander|Oviedo|Gijon|Alicante|Valladolid|Salamanca|Toledo|Marbella|Ceuta|Melilla|Santiago de Compostela|Vitoria|Santa Cruz de Tenerife
        Sri Lanka; ; Colombo|Kandy|Jaffna|Galle|Trincomalee
        Sudan; Soudan|Sudán|السودان; Khartoum|Khartum|Port Sudan|Omdurman|El Fasher|Nyala|الخرطوم
        Suriname; ; Paramaribo
        Sweden; Schweden|Suède|Suecia|Sverige; Stockholm|Gothenburg|Göteborg|Malmo|Malmö|Uppsala|Lund|Kiruna|Umea|Linkoping|Orebro|Vasteras|Helsingborg
        Switzerland; Schweiz|Suisse|Suiza|Svizzera|Zwitserland|瑞士; Bern|Berne|Zurich|Zürich|Geneva|Genf|Genève|Ginebra|Ginevra|Basel|Bâle|Lausanne|Lucerne|Luzern|Davos|Lugano|St. Gallen|Winterthur|Montreux|Zug|Chur|Neuchatel|Nyon|St. Moritz|Interlaken
        Syria; Syrien|Syrie|Siria|سوريا|叙利亚; Damascus|Damaskus|Damas|Aleppo|Homs|Idlib|Raqqa|Latakia|Hama|Daraa|Deir el-Zour|Kobani|Qamishli|Palmyra|دمشق|حلب
        Taiwan; 台湾|臺灣|台灣; Taipei|Kaohsiung|Taichung|Tainan|Hualien|Hsinchu|台北
        Tajikistan; Tadschikistan; Dushanbe|Duschanbe
        Tanzania; Tansania|Tanzanie; Dar es Salaam|Dodoma|Arusha|Zanzibar|Mwanza
        Thailand; Thaïlande|Tailandia|ประเทศไทย|泰国; Bangkok|Chiang Mai|Phuket|Pattaya|Hat Yai|Chiang Rai|Narathiwat|Yala|Nakhon Ratchasima|กรุงเทพฯ
        Togo; ; Lome
        Tonga; ; Nuku'alofa
        Trinidad and Tobago; Trinidad; Port of Spain
        Tunisia; Tunesien|Tunisie|Túnez|تونس; Tunis|Sfax|Sousse|Kasserine
        Turkey; Türkei|Turquie|Turquía|Türkiye|Turchia|土耳其|تركيا; Ankara|Istanbul|Estambul|Izmir|Antalya|Adana|Gaziantep|Diyarbakir|Bursa|Konya|Trabzon|Hatay|Antakya|Kahramanmaras|Bodrum|Mersin|Van|Sanliurfa|Malatya|Samsun
        Turkmenistan; ; Ashgabat
        Uganda; Ouganda; Kampala|Entebbe|Gulu
        Ukraine; Ucrania|Україна|Украина|乌克兰|أوكرانيا|Ucraina; Kyiv|Kiev|Kiew|Lviv|Lemberg|Odesa|Odessa|Kharkiv|Kharkov|Charkiw|Dnipro|Donetsk|Mariupol|Zaporizhzhia|Kherson|Luhansk|Kramatorsk|Mykolaiv|Chernobyl|Bakhmut|Pokrovsk|Sevastopol|Simferopol|Bucha|Irpin|Sloviansk|Yalta|Uzhhorod|Chernihiv|Sumy|Poltava|Київ|Киев|Одеса|Харків|Львів
        United Arab Emirates; UAE|U.A.E.|Vereinigte Arabische Emirate|Émirats arabes unis|Emiratos Árabes Unidos|الإمارات; Abu Dhabi|Dubai|Sharjah|Fujairah|Ras al-Khaimah|Ajman|أبوظبي|دبي
        United Kingdom; UK|U.K.|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Großbritannien|Royaume-Uni|Reino Unido|Regno Unito|Verenigd Koninkrijk|英国|Великобритания; London|Londres|Londra|Londen|Manchester|Birmingham|Liverpool|Glasgow|Edinburgh|Belfast|Cardiff|Leeds|Sheffield|Bristol|Newcastle|Nottingham|Leicester|Southampton|Oxford|Cambridge|York|Aberdeen|Dundee|Brighton|Plymouth|Portsmouth|Wimbledon|Windsor|Londonderry|Swansea|Coventry|Bradford|Hull|Dover|Inverness|St. Andrews|Gibraltar|Silverstone|Cheltenham|Aintree|Лондон|伦敦
        United States; USA|U.S.A.|U.S.|US|America|United States of America|Vereinigte Staaten|États-Unis|Etats-Unis|Estados Unidos|Stati Uniti|Verenigde Staten|EEUU|美国|США|أمريكا|الولايات المتحدة|Puerto Rico; Washington|Washington D.C.|New York|New York City|Los Angeles|Chicago|Houston|Phoenix|Philadelphia|San Antonio|San Diego|Dallas|San Francisco|Seattle|Denver|Boston|Detroit|Memphis|Portland|Oklahoma City|Las Vegas|Baltimore|Milwaukee|Albuquerque|Tucson|Fresno|Sacramento|Atlanta|Miami|Oakland|Minneapolis|Tulsa|Cleveland|Wichita|New Orleans|Tampa|Honolulu|Anaheim|St. Louis|Saint Louis|Pittsburgh|Cincinnati|Anchorage|Newark|Orlando|Buffalo|Indianapolis|Columbus|Charlotte|Nashville|Kansas City|Salt Lake City|Raleigh|Richmond|Hartford|Albany|Tallahassee|Austin|Fort Worth|El Paso|Jacksonville|Louisville|Omaha|Des Moines|Madison|Lansing|St. Paul|Saint Paul|Santa Fe|Boise|Helena|Juneau|Little Rock|Baton Rouge|Montgomery|Providence|Trenton|Harrisburg|Annapolis|Charleston|Atlantic City|Princeton|Ferguson|Flint|Palm Beach|West Palm Beach|Mar-a-Lago|Camp David|Silicon Valley|Palo Alto|Mountain View|Cupertino|Menlo Park|Redmond|Beverly Hills|Hollywood|Burbank|Pasadena|Long Beach|Brooklyn|Manhattan|The Bronx|Queens|White Plains|Stamford|Greenwich|Sioux City|Sioux Falls|Fargo|Bismarck|Pierre|Topeka|Lincoln|Jefferson City|Springfield|Augusta|Concord|Montpelier|Dover|Olympia|Salem|Carson City|Cheyenne|Cape Canaveral|Fort Lauderdale|St. Petersburg|Savannah|Knoxville|Chattanooga|Huntsville|Mobile|Jackson|Birmingham|Fayetteville|Lexington|Dayton|Toledo|Akron|Grand Rapids|Ann Arbor|Dearborn|Gary|South Bend|Fort Wayne|Evansville|Peoria|Rochester|Syracuse|Yonkers|Scranton|Allentown|Erie|Wilmington|Norfolk|Virginia Beach|Arlington|Alexandria|Quantico|Roanoke|Greensboro|Durham|Columbia|Greenville|Myrtle Beach|Corpus Christi|Laredo|Brownsville|McAllen|Lubbock|Amarillo|Midland|Galveston|Uvalde|Aspen|Boulder|Colorado Springs|Aurora|Spokane|Tacoma|Eugene|Reno|Bakersfield|Riverside|San Bernardino|Santa Ana|Santa Barbara|Santa Monica|Malibu|Berkeley|Stockton|Modesto|San Juan|Cambridge|New Haven|Bridgeport|Worcester|Wall Street|Capitol Hill
        United Nations; U.N.; United Nations
        Uruguay; ; Montevideo|Punta del Este
        Uzbekistan; Usbekistan|Oʻzbekiston; Tashkent|Taschkent|Samarkand|Bukhara
        Vanuatu; ; Port Vila
        Vatican City; Vatikanstadt|Cité du Vatican|Ciudad del Vaticano|Città del Vaticano|Vatikan|Holy See; Vatican City|Vatican
        Venezuela; ; Caracas|Maracaibo|San Cristobal
        Vietnam; Viet Nam|Việt Nam|越南; Hanoi|Hà Nội|Ho Chi Minh City|Saigon|Da Nang|Hue|Hai Phong|Can Tho|TP HCM
        Yemen; Jemen|Yémen|اليمن; Sanaa|Aden|Hodeida|Hodeidah|Taiz|Marib|صنعاء|عدن
        Zambia; Sambia|Zambie; Lusaka|Ndola
        Zimbabwe; Simbabwe; Harare|Bulawayo
        """;
}
