// People of its organizations, without names, as `Graphs/stockholm-people.csv` has it.
// Written by `.ci/example --write`; change the file in Graphs instead.
// swift-format-ignore-file

extension ExampleNetwork {
  static let stockholmPeople = ##"""
id,actor,sector,role,themes,competences
ki-forskning,ki,university,forskningsledning,halsodata|ai,medicine
ki-utbildning,ki,university,utbildningsledning,kompetens,medicine
ki-samverkan,ki,university,samverkan,innovationsstod,
kth-forskning,kth,university,forskningsledning,ai,technology|ai
kth-samverkan,kth,university,samverkan,innovationsstod,technology|ict
su-forskning,su,university,forskningsledning,ai|halsodata,law
su-samverkan,su,university,samverkan,kompetens,
ki-innovations-stod,ki-innovations,sciencePark,innovationsstöd,innovationsstod,
ki-science-park-ledning,ki-science-park,sciencePark,ledning,innovationsstod|samverkan,
flemingsberg-ledning,flemingsberg-science,sciencePark,ledning,samverkan,
flemingsberg-projekt,flemingsberg-science,sciencePark,projektledning,halsodata,
kista-ledning,kista-science-city,sciencePark,ledning,ai|innovationsstod,ict|ai
stockholm-science-city-ledning,stockholm-science-city,sciencePark,ledning,samverkan|kompetens,
stuns-ledning,stuns,sciencePark,ledning,innovationsstod,
sodertalje-science-park-ledning,sodertalje-science-park,sciencePark,ledning,produktion|kompetens,production
life-tech-ledning,stockholm-life-tech,sciencePark,ledning,innovationsstod,
lif-sakkunnig,lif,industryBody,sakkunnig,halsodata,law
swedenbio-sakkunnig,swedenbio,industryBody,sakkunnig,innovationsstod|produktion,
swedish-medtech-sakkunnig,swedish-medtech,industryBody,sakkunnig,ai|halsodata,technology
afi-samordning,avdelning-forskning-innovation,region,samordning,samverkan|halsodata,
afi-innovation,avdelning-forskning-innovation,region,innovation,innovationsstod,
region-halsodata,region-stockholm,region,hälsodata,halsodata,law|ict
region-kompetens,region-stockholm,region,kompetensförsörjning,kompetens,
sbr-naringsliv,stockholm-business-region,municipality,näringsliv,innovationsstod|samverkan,
huddinge-strategi,huddinge,municipality,strateg,samverkan,
huddinge-aldreomsorg,huddinge-aldreomsorgen,municipality,äldreomsorg,halsodata,
huddinge-skola,huddinge-gymnasieskola,municipality,skola,kompetens,
solna-strategi,solna,municipality,strateg,samverkan,
sodertalje-naringsliv,sodertalje,municipality,näringsliv,innovationsstod,
stockholms-stad-strategi,stockholms-stad,municipality,strateg,samverkan,
botkyrka-strategi,botkyrka,municipality,strateg,samverkan,
haninge-aldreomsorg,haninge,municipality,äldreomsorg,halsodata,
nacka-strategi,nacka,municipality,strateg,samverkan,
sollentuna-naringsliv,sollentuna,municipality,näringsliv,innovationsstod,
jarfalla-strategi,jarfalla,municipality,strateg,samverkan,
sundbyberg-strategi,sundbyberg,municipality,strateg,samverkan,
danderyd-aldreomsorg,danderyd,municipality,äldreomsorg,halsodata,
taby-strategi,taby,municipality,strateg,samverkan,
norrtalje-aldreomsorg,norrtalje,municipality,äldreomsorg,halsodata,
upplands-vasby-naringsliv,upplands-vasby,municipality,näringsliv,innovationsstod,
nynashamn-strategi,nynashamn,municipality,strateg,samverkan,
sigtuna-naringsliv,sigtuna,municipality,näringsliv,innovationsstod,

"""##
}
