// Made by scripts/generate-schema.mjs from shared/project-file/schema.ts. Do not edit.
"use strict";
export const validateFrame = validate20;
const schema31 = {"$id":"urn:verbatim:schema:2.0:frame","type":"object","required":["format","formatVersion","offsets","project","documents","quotes","speakers","events","tags","annotators"],"properties":{"format":{"type":"string","const":"verbatim"},"formatVersion":{"type":"string","pattern":"^\\d{1,6}\\.\\d{1,6}$"},"minReader":{"type":"string","pattern":"^\\d{1,6}\\.\\d{1,6}$","description":"Oldest version that may read it."},"offsets":{"type":"string","const":"utf-16"},"generator":{"type":"object","required":["name","version"],"properties":{"name":{"type":"string"},"version":{"type":"string"}}},"exportedAt":{"type":"string","description":"Time of the newest write contained, so that equal content is an equal file; empty where none is known."},"project":{"type":"object","required":["id","name"],"properties":{"id":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"name":{"type":"string"}}},"documents":{"type":"array","items":{"type":"object"}},"quotes":{"type":"array","items":{"type":"object"}},"speakers":{"type":"array","items":{"type":"object"}},"events":{"type":"array","items":{"type":"object"}},"tags":{"type":"array","items":{"type":"object"}},"annotators":{"type":"array","items":{"type":"object"}},"identities":{"type":"array","items":{"type":"object"}},"decisions":{"type":"array","items":{"type":"object"}},"rejections":{"type":"array","items":{"type":"object"}},"finished":{"type":"array","items":{"type":"object"}},"policies":{"type":"array","items":{"type":"object"}},"markup":{"type":"array","items":{"type":"object"}},"texts":{"type":"array","items":{"type":"object"}},"conflicts":{"type":"array","items":{}},"revisions":{"type":"object","additionalProperties":{},"description":""},"quarantine":{"type":"array","items":{}},"counts":{"type":"object","additionalProperties":{"type":"integer","minimum":0,"maximum":9007199254740991},"description":"Records of each section, tombstones included."},"digest":{"type":"string","description":"sha256: and the SHA-256 of this file as UTF-8 without the line of the digest (grep -v '^\"digest\": \"sha256:' FILE | sha256sum)."}}};
const pattern4 = new RegExp("^\\d{1,6}\\.\\d{1,6}$", "u");
const pattern6 = new RegExp("^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:verbatim:schema:2.0:frame" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.format === undefined) && (missing0 = "format")) || ((data.formatVersion === undefined) && (missing0 = "formatVersion"))) || ((data.offsets === undefined) && (missing0 = "offsets"))) || ((data.project === undefined) && (missing0 = "project"))) || ((data.documents === undefined) && (missing0 = "documents"))) || ((data.quotes === undefined) && (missing0 = "quotes"))) || ((data.speakers === undefined) && (missing0 = "speakers"))) || ((data.events === undefined) && (missing0 = "events"))) || ((data.tags === undefined) && (missing0 = "tags"))) || ((data.annotators === undefined) && (missing0 = "annotators"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.format !== undefined){
let data0 = data.format;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate20.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("verbatim" !== data0){
validate20.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: "verbatim"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.formatVersion !== undefined){
let data1 = data.formatVersion;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate20.errors = [{instancePath:instancePath+"/formatVersion",schemaPath:"#/properties/formatVersion/pattern",keyword:"pattern",params:{pattern: "^\\d{1,6}\\.\\d{1,6}$"},message:"must match pattern \""+"^\\d{1,6}\\.\\d{1,6}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/formatVersion",schemaPath:"#/properties/formatVersion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.minReader !== undefined){
let data2 = data.minReader;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate20.errors = [{instancePath:instancePath+"/minReader",schemaPath:"#/properties/minReader/pattern",keyword:"pattern",params:{pattern: "^\\d{1,6}\\.\\d{1,6}$"},message:"must match pattern \""+"^\\d{1,6}\\.\\d{1,6}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/minReader",schemaPath:"#/properties/minReader/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offsets !== undefined){
let data3 = data.offsets;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate20.errors = [{instancePath:instancePath+"/offsets",schemaPath:"#/properties/offsets/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("utf-16" !== data3){
validate20.errors = [{instancePath:instancePath+"/offsets",schemaPath:"#/properties/offsets/const",keyword:"const",params:{allowedValue: "utf-16"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generator !== undefined){
let data4 = data.generator;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.name === undefined) && (missing1 = "name")) || ((data4.version === undefined) && (missing1 = "version"))){
validate20.errors = [{instancePath:instancePath+"/generator",schemaPath:"#/properties/generator/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data4.name !== undefined){
const _errs11 = errors;
if(typeof data4.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/generator/name",schemaPath:"#/properties/generator/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.version !== undefined){
const _errs13 = errors;
if(typeof data4.version !== "string"){
validate20.errors = [{instancePath:instancePath+"/generator/version",schemaPath:"#/properties/generator/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/generator",schemaPath:"#/properties/generator/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exportedAt !== undefined){
const _errs15 = errors;
if(typeof data.exportedAt !== "string"){
validate20.errors = [{instancePath:instancePath+"/exportedAt",schemaPath:"#/properties/exportedAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.project !== undefined){
let data8 = data.project;
const _errs17 = errors;
if(errors === _errs17){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if(((data8.id === undefined) && (missing2 = "id")) || ((data8.name === undefined) && (missing2 = "name"))){
validate20.errors = [{instancePath:instancePath+"/project",schemaPath:"#/properties/project/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data8.id !== undefined){
let data9 = data8.id;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data9 === "string"){
if(!pattern6.test(data9)){
validate20.errors = [{instancePath:instancePath+"/project/id",schemaPath:"#/properties/project/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/project/id",schemaPath:"#/properties/project/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.name !== undefined){
const _errs21 = errors;
if(typeof data8.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/project/name",schemaPath:"#/properties/project/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/project",schemaPath:"#/properties/project/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.documents !== undefined){
let data11 = data.documents;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data11)){
var valid3 = true;
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
const _errs25 = errors;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
validate20.errors = [{instancePath:instancePath+"/documents/" + i0,schemaPath:"#/properties/documents/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid3 = _errs25 === errors;
if(!valid3){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quotes !== undefined){
let data13 = data.quotes;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data13)){
var valid4 = true;
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
const _errs29 = errors;
if(!(data14 && typeof data14 == "object" && !Array.isArray(data14))){
validate20.errors = [{instancePath:instancePath+"/quotes/" + i1,schemaPath:"#/properties/quotes/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid4 = _errs29 === errors;
if(!valid4){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.speakers !== undefined){
let data15 = data.speakers;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data15)){
var valid5 = true;
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
const _errs33 = errors;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
validate20.errors = [{instancePath:instancePath+"/speakers/" + i2,schemaPath:"#/properties/speakers/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid5 = _errs33 === errors;
if(!valid5){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/speakers",schemaPath:"#/properties/speakers/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.events !== undefined){
let data17 = data.events;
const _errs35 = errors;
if(errors === _errs35){
if(Array.isArray(data17)){
var valid6 = true;
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
const _errs37 = errors;
if(!(data18 && typeof data18 == "object" && !Array.isArray(data18))){
validate20.errors = [{instancePath:instancePath+"/events/" + i3,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid6 = _errs37 === errors;
if(!valid6){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tags !== undefined){
let data19 = data.tags;
const _errs39 = errors;
if(errors === _errs39){
if(Array.isArray(data19)){
var valid7 = true;
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
let data20 = data19[i4];
const _errs41 = errors;
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
validate20.errors = [{instancePath:instancePath+"/tags/" + i4,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid7 = _errs41 === errors;
if(!valid7){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotators !== undefined){
let data21 = data.annotators;
const _errs43 = errors;
if(errors === _errs43){
if(Array.isArray(data21)){
var valid8 = true;
const len5 = data21.length;
for(let i5=0; i5<len5; i5++){
let data22 = data21[i5];
const _errs45 = errors;
if(!(data22 && typeof data22 == "object" && !Array.isArray(data22))){
validate20.errors = [{instancePath:instancePath+"/annotators/" + i5,schemaPath:"#/properties/annotators/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid8 = _errs45 === errors;
if(!valid8){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/annotators",schemaPath:"#/properties/annotators/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.identities !== undefined){
let data23 = data.identities;
const _errs47 = errors;
if(errors === _errs47){
if(Array.isArray(data23)){
var valid9 = true;
const len6 = data23.length;
for(let i6=0; i6<len6; i6++){
let data24 = data23[i6];
const _errs49 = errors;
if(!(data24 && typeof data24 == "object" && !Array.isArray(data24))){
validate20.errors = [{instancePath:instancePath+"/identities/" + i6,schemaPath:"#/properties/identities/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid9 = _errs49 === errors;
if(!valid9){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/identities",schemaPath:"#/properties/identities/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decisions !== undefined){
let data25 = data.decisions;
const _errs51 = errors;
if(errors === _errs51){
if(Array.isArray(data25)){
var valid10 = true;
const len7 = data25.length;
for(let i7=0; i7<len7; i7++){
let data26 = data25[i7];
const _errs53 = errors;
if(!(data26 && typeof data26 == "object" && !Array.isArray(data26))){
validate20.errors = [{instancePath:instancePath+"/decisions/" + i7,schemaPath:"#/properties/decisions/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid10 = _errs53 === errors;
if(!valid10){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/decisions",schemaPath:"#/properties/decisions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs51 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rejections !== undefined){
let data27 = data.rejections;
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data27)){
var valid11 = true;
const len8 = data27.length;
for(let i8=0; i8<len8; i8++){
let data28 = data27[i8];
const _errs57 = errors;
if(!(data28 && typeof data28 == "object" && !Array.isArray(data28))){
validate20.errors = [{instancePath:instancePath+"/rejections/" + i8,schemaPath:"#/properties/rejections/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid11 = _errs57 === errors;
if(!valid11){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/rejections",schemaPath:"#/properties/rejections/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finished !== undefined){
let data29 = data.finished;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data29)){
var valid12 = true;
const len9 = data29.length;
for(let i9=0; i9<len9; i9++){
let data30 = data29[i9];
const _errs61 = errors;
if(!(data30 && typeof data30 == "object" && !Array.isArray(data30))){
validate20.errors = [{instancePath:instancePath+"/finished/" + i9,schemaPath:"#/properties/finished/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid12 = _errs61 === errors;
if(!valid12){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/finished",schemaPath:"#/properties/finished/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policies !== undefined){
let data31 = data.policies;
const _errs63 = errors;
if(errors === _errs63){
if(Array.isArray(data31)){
var valid13 = true;
const len10 = data31.length;
for(let i10=0; i10<len10; i10++){
let data32 = data31[i10];
const _errs65 = errors;
if(!(data32 && typeof data32 == "object" && !Array.isArray(data32))){
validate20.errors = [{instancePath:instancePath+"/policies/" + i10,schemaPath:"#/properties/policies/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid13 = _errs65 === errors;
if(!valid13){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.markup !== undefined){
let data33 = data.markup;
const _errs67 = errors;
if(errors === _errs67){
if(Array.isArray(data33)){
var valid14 = true;
const len11 = data33.length;
for(let i11=0; i11<len11; i11++){
let data34 = data33[i11];
const _errs69 = errors;
if(!(data34 && typeof data34 == "object" && !Array.isArray(data34))){
validate20.errors = [{instancePath:instancePath+"/markup/" + i11,schemaPath:"#/properties/markup/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid14 = _errs69 === errors;
if(!valid14){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/markup",schemaPath:"#/properties/markup/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs67 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.texts !== undefined){
let data35 = data.texts;
const _errs71 = errors;
if(errors === _errs71){
if(Array.isArray(data35)){
var valid15 = true;
const len12 = data35.length;
for(let i12=0; i12<len12; i12++){
let data36 = data35[i12];
const _errs73 = errors;
if(!(data36 && typeof data36 == "object" && !Array.isArray(data36))){
validate20.errors = [{instancePath:instancePath+"/texts/" + i12,schemaPath:"#/properties/texts/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid15 = _errs73 === errors;
if(!valid15){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/texts",schemaPath:"#/properties/texts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs71 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.conflicts !== undefined){
const _errs75 = errors;
if(errors === _errs75){
if(!(Array.isArray(data.conflicts))){
validate20.errors = [{instancePath:instancePath+"/conflicts",schemaPath:"#/properties/conflicts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs75 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.revisions !== undefined){
let data38 = data.revisions;
const _errs77 = errors;
if(errors === _errs77){
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
}
else {
validate20.errors = [{instancePath:instancePath+"/revisions",schemaPath:"#/properties/revisions/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs77 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quarantine !== undefined){
const _errs80 = errors;
if(errors === _errs80){
if(!(Array.isArray(data.quarantine))){
validate20.errors = [{instancePath:instancePath+"/quarantine",schemaPath:"#/properties/quarantine/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.counts !== undefined){
let data40 = data.counts;
const _errs82 = errors;
if(errors === _errs82){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key0 in data40){
let data41 = data40[key0];
const _errs85 = errors;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
validate20.errors = [{instancePath:instancePath+"/counts/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/counts/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs85){
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 9007199254740991 || isNaN(data41)){
validate20.errors = [{instancePath:instancePath+"/counts/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/counts/additionalProperties/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data41 < 0 || isNaN(data41)){
validate20.errors = [{instancePath:instancePath+"/counts/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/counts/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid16 = _errs85 === errors;
if(!valid16){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs82 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
const _errs87 = errors;
if(typeof data.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs87 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"format":true,"formatVersion":true,"minReader":true,"offsets":true,"generator":true,"exportedAt":true,"project":true,"documents":true,"quotes":true,"speakers":true,"events":true,"tags":true,"annotators":true,"identities":true,"decisions":true,"rejections":true,"finished":true,"policies":true,"markup":true,"texts":true,"conflicts":true,"revisions":true,"quarantine":true,"counts":true,"digest":true},"dynamicProps":false,"dynamicItems":false};

export const validateAnchor = validate24;
const schema35 = {"type":"object","required":["textHash","start","end","exact","prefix","suffix"],"properties":{"textHash":{"type":"string","pattern":"^[0-9a-f]{64}$"},"start":{"type":"integer","minimum":0,"maximum":9007199254740991},"end":{"type":"integer","minimum":0,"maximum":9007199254740991},"exact":{"type":"string","description":"The text from start to end, as it stands in the source."},"prefix":{"type":"string","description":"Up to 32 UTF-16 units before it."},"suffix":{"type":"string","description":"Up to 32 UTF-16 units after it."}},"description":"Where a passage stands: UTF-16 offsets into the text of that hash, end exclusive."};
const pattern11 = new RegExp("^[0-9a-f]{64}$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.textHash === undefined) && (missing0 = "textHash")) || ((data.start === undefined) && (missing0 = "start"))) || ((data.end === undefined) && (missing0 = "end"))) || ((data.exact === undefined) && (missing0 = "exact"))) || ((data.prefix === undefined) && (missing0 = "prefix"))) || ((data.suffix === undefined) && (missing0 = "suffix"))){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.textHash !== undefined){
let data0 = data.textHash;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern11.test(data0)){
validate24.errors = [{instancePath:instancePath+"/textHash",schemaPath:"#/properties/textHash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/textHash",schemaPath:"#/properties/textHash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.start !== undefined){
let data1 = data.start;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate24.errors = [{instancePath:instancePath+"/start",schemaPath:"#/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate24.errors = [{instancePath:instancePath+"/start",schemaPath:"#/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate24.errors = [{instancePath:instancePath+"/start",schemaPath:"#/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.end !== undefined){
let data2 = data.end;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate24.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate24.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate24.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exact !== undefined){
const _errs7 = errors;
if(typeof data.exact !== "string"){
validate24.errors = [{instancePath:instancePath+"/exact",schemaPath:"#/properties/exact/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prefix !== undefined){
const _errs9 = errors;
if(typeof data.prefix !== "string"){
validate24.errors = [{instancePath:instancePath+"/prefix",schemaPath:"#/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.suffix !== undefined){
const _errs11 = errors;
if(typeof data.suffix !== "string"){
validate24.errors = [{instancePath:instancePath+"/suffix",schemaPath:"#/properties/suffix/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":{"textHash":true,"start":true,"end":true,"exact":true,"prefix":true,"suffix":true},"dynamicProps":false,"dynamicItems":false};

export const validateDocument = validate25;
const schema33 = {"type":"object","required":["id","title","textHash","original"],"properties":{"id":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"deleted":{"type":"boolean","description":"A tombstone: the record was deleted. Left out when false."},"title":{"type":"string"},"textHash":{"type":"string","pattern":"^[0-9a-f]{64}$"},"original":{"type":"object","required":["name","mediaType","encoding","sha256"],"properties":{"name":{"type":"string"},"mediaType":{"type":"string"},"encoding":{"type":"string"},"sha256":{"anyOf":[{"type":"string","pattern":"^[0-9a-f]{64}$"},{"type":"null"}]}}},"language":{"type":"string","description":"BCP 47 tag, or empty when unknown."},"source":{"type":"object","properties":{"publisher":{"type":"string"},"url":{"type":"string"},"authors":{"type":"array","items":{"type":"string"}},"published":{"type":"string"},"accessed":{"type":"string"},"dateline":{"type":"string"}}},"notes":{"type":"string"},"progress":{"enum":["new","in-work","done"]},"tags":{"type":"array","items":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."}},"collections":{"type":"array","items":{"type":"string"}}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.id === undefined) && (missing0 = "id")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.textHash === undefined) && (missing0 = "textHash"))) || ((data.original === undefined) && (missing0 = "original"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate25.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleted !== undefined){
const _errs3 = errors;
if(typeof data.deleted !== "boolean"){
validate25.errors = [{instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
const _errs5 = errors;
if(typeof data.title !== "string"){
validate25.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.textHash !== undefined){
let data3 = data.textHash;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(!pattern11.test(data3)){
validate25.errors = [{instancePath:instancePath+"/textHash",schemaPath:"#/properties/textHash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/textHash",schemaPath:"#/properties/textHash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.original !== undefined){
let data4 = data.original;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((((data4.name === undefined) && (missing1 = "name")) || ((data4.mediaType === undefined) && (missing1 = "mediaType"))) || ((data4.encoding === undefined) && (missing1 = "encoding"))) || ((data4.sha256 === undefined) && (missing1 = "sha256"))){
validate25.errors = [{instancePath:instancePath+"/original",schemaPath:"#/properties/original/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data4.name !== undefined){
const _errs11 = errors;
if(typeof data4.name !== "string"){
validate25.errors = [{instancePath:instancePath+"/original/name",schemaPath:"#/properties/original/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.mediaType !== undefined){
const _errs13 = errors;
if(typeof data4.mediaType !== "string"){
validate25.errors = [{instancePath:instancePath+"/original/mediaType",schemaPath:"#/properties/original/properties/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.encoding !== undefined){
const _errs15 = errors;
if(typeof data4.encoding !== "string"){
validate25.errors = [{instancePath:instancePath+"/original/encoding",schemaPath:"#/properties/original/properties/encoding/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.sha256 !== undefined){
let data8 = data4.sha256;
const _errs17 = errors;
const _errs18 = errors;
let valid2 = false;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data8 === "string"){
if(!pattern11.test(data8)){
const err0 = {instancePath:instancePath+"/original/sha256",schemaPath:"#/properties/original/properties/sha256/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/original/sha256",schemaPath:"#/properties/original/properties/sha256/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs19 === errors;
valid2 = valid2 || _valid0;
const _errs21 = errors;
if(data8 !== null){
const err2 = {instancePath:instancePath+"/original/sha256",schemaPath:"#/properties/original/properties/sha256/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs21 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err3 = {instancePath:instancePath+"/original/sha256",schemaPath:"#/properties/original/properties/sha256/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate25.errors = vErrors;
return false;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/original",schemaPath:"#/properties/original/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.language !== undefined){
const _errs23 = errors;
if(typeof data.language !== "string"){
validate25.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data10 = data.source;
const _errs25 = errors;
if(errors === _errs25){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.publisher !== undefined){
const _errs27 = errors;
if(typeof data10.publisher !== "string"){
validate25.errors = [{instancePath:instancePath+"/source/publisher",schemaPath:"#/properties/source/properties/publisher/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs27 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.url !== undefined){
const _errs29 = errors;
if(typeof data10.url !== "string"){
validate25.errors = [{instancePath:instancePath+"/source/url",schemaPath:"#/properties/source/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs29 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.authors !== undefined){
let data13 = data10.authors;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data13)){
var valid4 = true;
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
const _errs33 = errors;
if(typeof data13[i0] !== "string"){
validate25.errors = [{instancePath:instancePath+"/source/authors/" + i0,schemaPath:"#/properties/source/properties/authors/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs33 === errors;
if(!valid4){
break;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/source/authors",schemaPath:"#/properties/source/properties/authors/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.published !== undefined){
const _errs35 = errors;
if(typeof data10.published !== "string"){
validate25.errors = [{instancePath:instancePath+"/source/published",schemaPath:"#/properties/source/properties/published/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs35 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.accessed !== undefined){
const _errs37 = errors;
if(typeof data10.accessed !== "string"){
validate25.errors = [{instancePath:instancePath+"/source/accessed",schemaPath:"#/properties/source/properties/accessed/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs37 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.dateline !== undefined){
const _errs39 = errors;
if(typeof data10.dateline !== "string"){
validate25.errors = [{instancePath:instancePath+"/source/dateline",schemaPath:"#/properties/source/properties/dateline/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs39 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notes !== undefined){
const _errs41 = errors;
if(typeof data.notes !== "string"){
validate25.errors = [{instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.progress !== undefined){
let data19 = data.progress;
const _errs43 = errors;
if(!(((data19 === "new") || (data19 === "in-work")) || (data19 === "done"))){
validate25.errors = [{instancePath:instancePath+"/progress",schemaPath:"#/properties/progress/enum",keyword:"enum",params:{allowedValues: schema33.properties.progress.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tags !== undefined){
let data20 = data.tags;
const _errs44 = errors;
if(errors === _errs44){
if(Array.isArray(data20)){
var valid5 = true;
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
let data21 = data20[i1];
const _errs46 = errors;
if(errors === _errs46){
if(typeof data21 === "string"){
if(!pattern6.test(data21)){
validate25.errors = [{instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs46 === errors;
if(!valid5){
break;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.collections !== undefined){
let data22 = data.collections;
const _errs48 = errors;
if(errors === _errs48){
if(Array.isArray(data22)){
var valid6 = true;
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
const _errs50 = errors;
if(typeof data22[i2] !== "string"){
validate25.errors = [{instancePath:instancePath+"/collections/" + i2,schemaPath:"#/properties/collections/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs50 === errors;
if(!valid6){
break;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/collections",schemaPath:"#/properties/collections/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":{"id":true,"deleted":true,"title":true,"textHash":true,"original":true,"language":true,"source":true,"notes":true,"progress":true,"tags":true,"collections":true},"dynamicProps":false,"dynamicItems":false};

export const validateQuote = validate26;
const schema34 = {"type":"object","required":["id","documentId","anchor"],"properties":{"id":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"deleted":{"type":"boolean","description":"A tombstone: the record was deleted. Left out when false."},"documentId":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"anchor":{"$ref":"#/$defs/anchor"},"kind":{"enum":["direct","indirect","mixed","scare"]},"attribution":{"enum":["stated","inferred","unknown"]},"speakerIds":{"type":"array","items":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."}},"eventIds":{"type":"array","items":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."}},"cue":{"anyOf":[{"$ref":"#/$defs/anchor"},{"type":"null"}]},"mention":{"anyOf":[{"$ref":"#/$defs/anchor"},{"type":"null"}]},"tags":{"type":"array","items":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."}},"note":{"type":"string","description":"Markdown."},"check":{"type":"object","properties":{"status":{"enum":["unchecked","verbatim","altered","disputed"]},"note":{"type":"string"}}},"layer":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)","description":"The annotator in whose layer the quote lies; empty when unknown."},"origin":{"anyOf":[{"type":"object","required":["by"],"properties":{"by":{"type":"string","const":"person"}}},{"type":"object","required":["by","confidence"],"properties":{"by":{"type":"string","const":"suggestion"},"confidence":{"enum":["high","medium","low"]}}}]}}};
const pattern22 = new RegExp("^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.id === undefined) && (missing0 = "id")) || ((data.documentId === undefined) && (missing0 = "documentId"))) || ((data.anchor === undefined) && (missing0 = "anchor"))){
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate26.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleted !== undefined){
const _errs3 = errors;
if(typeof data.deleted !== "boolean"){
validate26.errors = [{instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.documentId !== undefined){
let data2 = data.documentId;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
validate26.errors = [{instancePath:instancePath+"/documentId",schemaPath:"#/properties/documentId/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/documentId",schemaPath:"#/properties/documentId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.anchor !== undefined){
let data3 = data.anchor;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((((data3.textHash === undefined) && (missing1 = "textHash")) || ((data3.start === undefined) && (missing1 = "start"))) || ((data3.end === undefined) && (missing1 = "end"))) || ((data3.exact === undefined) && (missing1 = "exact"))) || ((data3.prefix === undefined) && (missing1 = "prefix"))) || ((data3.suffix === undefined) && (missing1 = "suffix"))){
validate26.errors = [{instancePath:instancePath+"/anchor",schemaPath:"#/$defs/anchor/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.textHash !== undefined){
let data4 = data3.textHash;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern11.test(data4)){
validate26.errors = [{instancePath:instancePath+"/anchor/textHash",schemaPath:"#/$defs/anchor/properties/textHash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/anchor/textHash",schemaPath:"#/$defs/anchor/properties/textHash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.start !== undefined){
let data5 = data3.start;
const _errs12 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate26.errors = [{instancePath:instancePath+"/anchor/start",schemaPath:"#/$defs/anchor/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
validate26.errors = [{instancePath:instancePath+"/anchor/start",schemaPath:"#/$defs/anchor/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate26.errors = [{instancePath:instancePath+"/anchor/start",schemaPath:"#/$defs/anchor/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.end !== undefined){
let data6 = data3.end;
const _errs14 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate26.errors = [{instancePath:instancePath+"/anchor/end",schemaPath:"#/$defs/anchor/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate26.errors = [{instancePath:instancePath+"/anchor/end",schemaPath:"#/$defs/anchor/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate26.errors = [{instancePath:instancePath+"/anchor/end",schemaPath:"#/$defs/anchor/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.exact !== undefined){
const _errs16 = errors;
if(typeof data3.exact !== "string"){
validate26.errors = [{instancePath:instancePath+"/anchor/exact",schemaPath:"#/$defs/anchor/properties/exact/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.prefix !== undefined){
const _errs18 = errors;
if(typeof data3.prefix !== "string"){
validate26.errors = [{instancePath:instancePath+"/anchor/prefix",schemaPath:"#/$defs/anchor/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.suffix !== undefined){
const _errs20 = errors;
if(typeof data3.suffix !== "string"){
validate26.errors = [{instancePath:instancePath+"/anchor/suffix",schemaPath:"#/$defs/anchor/properties/suffix/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/anchor",schemaPath:"#/$defs/anchor/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data10 = data.kind;
const _errs22 = errors;
if(!((((data10 === "direct") || (data10 === "indirect")) || (data10 === "mixed")) || (data10 === "scare"))){
validate26.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema34.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attribution !== undefined){
let data11 = data.attribution;
const _errs23 = errors;
if(!(((data11 === "stated") || (data11 === "inferred")) || (data11 === "unknown"))){
validate26.errors = [{instancePath:instancePath+"/attribution",schemaPath:"#/properties/attribution/enum",keyword:"enum",params:{allowedValues: schema34.properties.attribution.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.speakerIds !== undefined){
let data12 = data.speakerIds;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data12)){
var valid3 = true;
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
const _errs26 = errors;
if(errors === _errs26){
if(typeof data13 === "string"){
if(!pattern6.test(data13)){
validate26.errors = [{instancePath:instancePath+"/speakerIds/" + i0,schemaPath:"#/properties/speakerIds/items/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/speakerIds/" + i0,schemaPath:"#/properties/speakerIds/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs26 === errors;
if(!valid3){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/speakerIds",schemaPath:"#/properties/speakerIds/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.eventIds !== undefined){
let data14 = data.eventIds;
const _errs28 = errors;
if(errors === _errs28){
if(Array.isArray(data14)){
var valid4 = true;
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
const _errs30 = errors;
if(errors === _errs30){
if(typeof data15 === "string"){
if(!pattern6.test(data15)){
validate26.errors = [{instancePath:instancePath+"/eventIds/" + i1,schemaPath:"#/properties/eventIds/items/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/eventIds/" + i1,schemaPath:"#/properties/eventIds/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs30 === errors;
if(!valid4){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/eventIds",schemaPath:"#/properties/eventIds/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cue !== undefined){
let data16 = data.cue;
const _errs32 = errors;
const _errs33 = errors;
let valid5 = false;
const _errs34 = errors;
const _errs35 = errors;
if(errors === _errs35){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing2;
if(((((((data16.textHash === undefined) && (missing2 = "textHash")) || ((data16.start === undefined) && (missing2 = "start"))) || ((data16.end === undefined) && (missing2 = "end"))) || ((data16.exact === undefined) && (missing2 = "exact"))) || ((data16.prefix === undefined) && (missing2 = "prefix"))) || ((data16.suffix === undefined) && (missing2 = "suffix"))){
const err0 = {instancePath:instancePath+"/cue",schemaPath:"#/$defs/anchor/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data16.textHash !== undefined){
let data17 = data16.textHash;
const _errs37 = errors;
if(errors === _errs37){
if(typeof data17 === "string"){
if(!pattern11.test(data17)){
const err1 = {instancePath:instancePath+"/cue/textHash",schemaPath:"#/$defs/anchor/properties/textHash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/cue/textHash",schemaPath:"#/$defs/anchor/properties/textHash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var valid7 = _errs37 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data16.start !== undefined){
let data18 = data16.start;
const _errs39 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err3 = {instancePath:instancePath+"/cue/start",schemaPath:"#/$defs/anchor/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(errors === _errs39){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 9007199254740991 || isNaN(data18)){
const err4 = {instancePath:instancePath+"/cue/start",schemaPath:"#/$defs/anchor/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(data18 < 0 || isNaN(data18)){
const err5 = {instancePath:instancePath+"/cue/start",schemaPath:"#/$defs/anchor/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
var valid7 = _errs39 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data16.end !== undefined){
let data19 = data16.end;
const _errs41 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err6 = {instancePath:instancePath+"/cue/end",schemaPath:"#/$defs/anchor/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(errors === _errs41){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 9007199254740991 || isNaN(data19)){
const err7 = {instancePath:instancePath+"/cue/end",schemaPath:"#/$defs/anchor/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
if(data19 < 0 || isNaN(data19)){
const err8 = {instancePath:instancePath+"/cue/end",schemaPath:"#/$defs/anchor/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
var valid7 = _errs41 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data16.exact !== undefined){
const _errs43 = errors;
if(typeof data16.exact !== "string"){
const err9 = {instancePath:instancePath+"/cue/exact",schemaPath:"#/$defs/anchor/properties/exact/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid7 = _errs43 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data16.prefix !== undefined){
const _errs45 = errors;
if(typeof data16.prefix !== "string"){
const err10 = {instancePath:instancePath+"/cue/prefix",schemaPath:"#/$defs/anchor/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid7 = _errs45 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data16.suffix !== undefined){
const _errs47 = errors;
if(typeof data16.suffix !== "string"){
const err11 = {instancePath:instancePath+"/cue/suffix",schemaPath:"#/$defs/anchor/properties/suffix/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var valid7 = _errs47 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/cue",schemaPath:"#/$defs/anchor/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs34 === errors;
valid5 = valid5 || _valid0;
if(_valid0){
var props0 = {};
props0.textHash = true;
props0.start = true;
props0.end = true;
props0.exact = true;
props0.prefix = true;
props0.suffix = true;
}
const _errs49 = errors;
if(data16 !== null){
const err13 = {instancePath:instancePath+"/cue",schemaPath:"#/properties/cue/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs49 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const err14 = {instancePath:instancePath+"/cue",schemaPath:"#/properties/cue/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
validate26.errors = vErrors;
return false;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mention !== undefined){
let data23 = data.mention;
const _errs51 = errors;
const _errs52 = errors;
let valid8 = false;
const _errs53 = errors;
const _errs54 = errors;
if(errors === _errs54){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing3;
if(((((((data23.textHash === undefined) && (missing3 = "textHash")) || ((data23.start === undefined) && (missing3 = "start"))) || ((data23.end === undefined) && (missing3 = "end"))) || ((data23.exact === undefined) && (missing3 = "exact"))) || ((data23.prefix === undefined) && (missing3 = "prefix"))) || ((data23.suffix === undefined) && (missing3 = "suffix"))){
const err15 = {instancePath:instancePath+"/mention",schemaPath:"#/$defs/anchor/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
if(data23.textHash !== undefined){
let data24 = data23.textHash;
const _errs56 = errors;
if(errors === _errs56){
if(typeof data24 === "string"){
if(!pattern11.test(data24)){
const err16 = {instancePath:instancePath+"/mention/textHash",schemaPath:"#/$defs/anchor/properties/textHash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/mention/textHash",schemaPath:"#/$defs/anchor/properties/textHash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var valid10 = _errs56 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.start !== undefined){
let data25 = data23.start;
const _errs58 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err18 = {instancePath:instancePath+"/mention/start",schemaPath:"#/$defs/anchor/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(errors === _errs58){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 9007199254740991 || isNaN(data25)){
const err19 = {instancePath:instancePath+"/mention/start",schemaPath:"#/$defs/anchor/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
if(data25 < 0 || isNaN(data25)){
const err20 = {instancePath:instancePath+"/mention/start",schemaPath:"#/$defs/anchor/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
var valid10 = _errs58 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.end !== undefined){
let data26 = data23.end;
const _errs60 = errors;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err21 = {instancePath:instancePath+"/mention/end",schemaPath:"#/$defs/anchor/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(errors === _errs60){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 9007199254740991 || isNaN(data26)){
const err22 = {instancePath:instancePath+"/mention/end",schemaPath:"#/$defs/anchor/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
if(data26 < 0 || isNaN(data26)){
const err23 = {instancePath:instancePath+"/mention/end",schemaPath:"#/$defs/anchor/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
var valid10 = _errs60 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.exact !== undefined){
const _errs62 = errors;
if(typeof data23.exact !== "string"){
const err24 = {instancePath:instancePath+"/mention/exact",schemaPath:"#/$defs/anchor/properties/exact/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var valid10 = _errs62 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.prefix !== undefined){
const _errs64 = errors;
if(typeof data23.prefix !== "string"){
const err25 = {instancePath:instancePath+"/mention/prefix",schemaPath:"#/$defs/anchor/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var valid10 = _errs64 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.suffix !== undefined){
const _errs66 = errors;
if(typeof data23.suffix !== "string"){
const err26 = {instancePath:instancePath+"/mention/suffix",schemaPath:"#/$defs/anchor/properties/suffix/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var valid10 = _errs66 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/mention",schemaPath:"#/$defs/anchor/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
var _valid1 = _errs53 === errors;
valid8 = valid8 || _valid1;
if(_valid1){
var props1 = {};
props1.textHash = true;
props1.start = true;
props1.end = true;
props1.exact = true;
props1.prefix = true;
props1.suffix = true;
}
const _errs68 = errors;
if(data23 !== null){
const err28 = {instancePath:instancePath+"/mention",schemaPath:"#/properties/mention/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid1 = _errs68 === errors;
valid8 = valid8 || _valid1;
if(!valid8){
const err29 = {instancePath:instancePath+"/mention",schemaPath:"#/properties/mention/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
validate26.errors = vErrors;
return false;
}
else {
errors = _errs52;
if(vErrors !== null){
if(_errs52){
vErrors.length = _errs52;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs51 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tags !== undefined){
let data30 = data.tags;
const _errs70 = errors;
if(errors === _errs70){
if(Array.isArray(data30)){
var valid11 = true;
const len2 = data30.length;
for(let i2=0; i2<len2; i2++){
let data31 = data30[i2];
const _errs72 = errors;
if(errors === _errs72){
if(typeof data31 === "string"){
if(!pattern6.test(data31)){
validate26.errors = [{instancePath:instancePath+"/tags/" + i2,schemaPath:"#/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/tags/" + i2,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs72 === errors;
if(!valid11){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.note !== undefined){
const _errs74 = errors;
if(typeof data.note !== "string"){
validate26.errors = [{instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs74 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.check !== undefined){
let data33 = data.check;
const _errs76 = errors;
if(errors === _errs76){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.status !== undefined){
let data34 = data33.status;
const _errs78 = errors;
if(!((((data34 === "unchecked") || (data34 === "verbatim")) || (data34 === "altered")) || (data34 === "disputed"))){
validate26.errors = [{instancePath:instancePath+"/check/status",schemaPath:"#/properties/check/properties/status/enum",keyword:"enum",params:{allowedValues: schema34.properties.check.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid12 = _errs78 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data33.note !== undefined){
const _errs79 = errors;
if(typeof data33.note !== "string"){
validate26.errors = [{instancePath:instancePath+"/check/note",schemaPath:"#/properties/check/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs79 === errors;
}
else {
var valid12 = true;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/check",schemaPath:"#/properties/check/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs76 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.layer !== undefined){
let data36 = data.layer;
const _errs81 = errors;
if(errors === _errs81){
if(typeof data36 === "string"){
if(!pattern22.test(data36)){
validate26.errors = [{instancePath:instancePath+"/layer",schemaPath:"#/properties/layer/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/layer",schemaPath:"#/properties/layer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs81 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.origin !== undefined){
let data37 = data.origin;
const _errs83 = errors;
const _errs84 = errors;
let valid13 = false;
const _errs85 = errors;
if(errors === _errs85){
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
let missing4;
if((data37.by === undefined) && (missing4 = "by")){
const err30 = {instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/anyOf/0/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
else {
if(data37.by !== undefined){
let data38 = data37.by;
if(typeof data38 !== "string"){
const err31 = {instancePath:instancePath+"/origin/by",schemaPath:"#/properties/origin/anyOf/0/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if("person" !== data38){
const err32 = {instancePath:instancePath+"/origin/by",schemaPath:"#/properties/origin/anyOf/0/properties/by/const",keyword:"const",params:{allowedValue: "person"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
}
else {
const err33 = {instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
var _valid2 = _errs85 === errors;
valid13 = valid13 || _valid2;
if(_valid2){
var props2 = {};
props2.by = true;
}
const _errs89 = errors;
if(errors === _errs89){
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
let missing5;
if(((data37.by === undefined) && (missing5 = "by")) || ((data37.confidence === undefined) && (missing5 = "confidence"))){
const err34 = {instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/anyOf/1/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
else {
if(data37.by !== undefined){
let data39 = data37.by;
const _errs91 = errors;
if(typeof data39 !== "string"){
const err35 = {instancePath:instancePath+"/origin/by",schemaPath:"#/properties/origin/anyOf/1/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if("suggestion" !== data39){
const err36 = {instancePath:instancePath+"/origin/by",schemaPath:"#/properties/origin/anyOf/1/properties/by/const",keyword:"const",params:{allowedValue: "suggestion"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var valid15 = _errs91 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data37.confidence !== undefined){
let data40 = data37.confidence;
const _errs93 = errors;
if(!(((data40 === "high") || (data40 === "medium")) || (data40 === "low"))){
const err37 = {instancePath:instancePath+"/origin/confidence",schemaPath:"#/properties/origin/anyOf/1/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema34.properties.origin.anyOf[1].properties.confidence.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var valid15 = _errs93 === errors;
}
else {
var valid15 = true;
}
}
}
}
else {
const err38 = {instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var _valid2 = _errs89 === errors;
valid13 = valid13 || _valid2;
if(_valid2){
if(props2 !== true){
props2 = props2 || {};
props2.by = true;
props2.confidence = true;
}
}
if(!valid13){
const err39 = {instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
validate26.errors = vErrors;
return false;
}
else {
errors = _errs84;
if(vErrors !== null){
if(_errs84){
vErrors.length = _errs84;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs83 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":{"id":true,"deleted":true,"documentId":true,"anchor":true,"kind":true,"attribution":true,"speakerIds":true,"eventIds":true,"cue":true,"mention":true,"tags":true,"note":true,"check":true,"layer":true,"origin":true},"dynamicProps":false,"dynamicItems":false};

export const validateSpeaker = validate27;
const schema38 = {"type":"object","required":["id","name"],"properties":{"id":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"deleted":{"type":"boolean","description":"A tombstone: the record was deleted. Left out when false."},"name":{"type":"string"},"aliases":{"type":"array","items":{"type":"string"}},"kind":{"enum":["person","organisation","document","unnamed"]},"roles":{"type":"array","items":{"type":"object","required":["title","organisation","from","to"],"properties":{"title":{"type":"string"},"organisation":{"type":"string"},"from":{"type":"string"},"to":{"type":"string"}}}},"identifiers":{"type":"object","additionalProperties":{"type":"string"},"description":"Identifiers in the world, such as {\"wikidata\": \"Q42\"}."},"notes":{"type":"string"}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.id === undefined) && (missing0 = "id")) || ((data.name === undefined) && (missing0 = "name"))){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate27.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleted !== undefined){
const _errs3 = errors;
if(typeof data.deleted !== "boolean"){
validate27.errors = [{instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(typeof data.name !== "string"){
validate27.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aliases !== undefined){
let data3 = data.aliases;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(typeof data3[i0] !== "string"){
validate27.errors = [{instancePath:instancePath+"/aliases/" + i0,schemaPath:"#/properties/aliases/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data5 = data.kind;
const _errs11 = errors;
if(!((((data5 === "person") || (data5 === "organisation")) || (data5 === "document")) || (data5 === "unnamed"))){
validate27.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema38.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roles !== undefined){
let data6 = data.roles;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data6)){
var valid2 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
const _errs14 = errors;
if(errors === _errs14){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if(((((data7.title === undefined) && (missing1 = "title")) || ((data7.organisation === undefined) && (missing1 = "organisation"))) || ((data7.from === undefined) && (missing1 = "from"))) || ((data7.to === undefined) && (missing1 = "to"))){
validate27.errors = [{instancePath:instancePath+"/roles/" + i1,schemaPath:"#/properties/roles/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data7.title !== undefined){
const _errs16 = errors;
if(typeof data7.title !== "string"){
validate27.errors = [{instancePath:instancePath+"/roles/" + i1+"/title",schemaPath:"#/properties/roles/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data7.organisation !== undefined){
const _errs18 = errors;
if(typeof data7.organisation !== "string"){
validate27.errors = [{instancePath:instancePath+"/roles/" + i1+"/organisation",schemaPath:"#/properties/roles/items/properties/organisation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data7.from !== undefined){
const _errs20 = errors;
if(typeof data7.from !== "string"){
validate27.errors = [{instancePath:instancePath+"/roles/" + i1+"/from",schemaPath:"#/properties/roles/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data7.to !== undefined){
const _errs22 = errors;
if(typeof data7.to !== "string"){
validate27.errors = [{instancePath:instancePath+"/roles/" + i1+"/to",schemaPath:"#/properties/roles/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/roles/" + i1,schemaPath:"#/properties/roles/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs14 === errors;
if(!valid2){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.identifiers !== undefined){
let data12 = data.identifiers;
const _errs24 = errors;
if(errors === _errs24){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key0 in data12){
const _errs27 = errors;
if(typeof data12[key0] !== "string"){
validate27.errors = [{instancePath:instancePath+"/identifiers/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/identifiers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs27 === errors;
if(!valid4){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/identifiers",schemaPath:"#/properties/identifiers/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notes !== undefined){
const _errs29 = errors;
if(typeof data.notes !== "string"){
validate27.errors = [{instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":{"id":true,"deleted":true,"name":true,"aliases":true,"kind":true,"roles":true,"identifiers":true,"notes":true},"dynamicProps":false,"dynamicItems":false};

export const validateEvent = validate28;
const schema39 = {"type":"object","required":["id","name"],"properties":{"id":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"deleted":{"type":"boolean","description":"A tombstone: the record was deleted. Left out when false."},"name":{"type":"string"},"when":{"type":"object","properties":{"text":{"type":"string","description":"The date as the person wrote it."},"edtf":{"anyOf":[{"type":"string","description":"What was understood of it (EDTF)."},{"type":"null"}]},"earliest":{"anyOf":[{"type":"string","description":"First day covered, YYYY-MM-DD."},{"type":"null"}]},"latest":{"anyOf":[{"type":"string","description":"Last day covered, YYYY-MM-DD."},{"type":"null"}]}}},"place":{"type":"string"},"participants":{"type":"array","items":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."}},"notes":{"type":"string"}}};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.id === undefined) && (missing0 = "id")) || ((data.name === undefined) && (missing0 = "name"))){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate28.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate28.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleted !== undefined){
const _errs3 = errors;
if(typeof data.deleted !== "boolean"){
validate28.errors = [{instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(typeof data.name !== "string"){
validate28.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.when !== undefined){
let data3 = data.when;
const _errs7 = errors;
if(errors === _errs7){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.text !== undefined){
const _errs9 = errors;
if(typeof data3.text !== "string"){
validate28.errors = [{instancePath:instancePath+"/when/text",schemaPath:"#/properties/when/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.edtf !== undefined){
let data5 = data3.edtf;
const _errs11 = errors;
const _errs12 = errors;
let valid2 = false;
const _errs13 = errors;
if(typeof data5 !== "string"){
const err0 = {instancePath:instancePath+"/when/edtf",schemaPath:"#/properties/when/properties/edtf/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid2 = valid2 || _valid0;
const _errs15 = errors;
if(data5 !== null){
const err1 = {instancePath:instancePath+"/when/edtf",schemaPath:"#/properties/when/properties/edtf/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err2 = {instancePath:instancePath+"/when/edtf",schemaPath:"#/properties/when/properties/edtf/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate28.errors = vErrors;
return false;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.earliest !== undefined){
let data6 = data3.earliest;
const _errs17 = errors;
const _errs18 = errors;
let valid3 = false;
const _errs19 = errors;
if(typeof data6 !== "string"){
const err3 = {instancePath:instancePath+"/when/earliest",schemaPath:"#/properties/when/properties/earliest/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid1 = _errs19 === errors;
valid3 = valid3 || _valid1;
const _errs21 = errors;
if(data6 !== null){
const err4 = {instancePath:instancePath+"/when/earliest",schemaPath:"#/properties/when/properties/earliest/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs21 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err5 = {instancePath:instancePath+"/when/earliest",schemaPath:"#/properties/when/properties/earliest/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate28.errors = vErrors;
return false;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.latest !== undefined){
let data7 = data3.latest;
const _errs23 = errors;
const _errs24 = errors;
let valid4 = false;
const _errs25 = errors;
if(typeof data7 !== "string"){
const err6 = {instancePath:instancePath+"/when/latest",schemaPath:"#/properties/when/properties/latest/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid2 = _errs25 === errors;
valid4 = valid4 || _valid2;
const _errs27 = errors;
if(data7 !== null){
const err7 = {instancePath:instancePath+"/when/latest",schemaPath:"#/properties/when/properties/latest/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid2 = _errs27 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const err8 = {instancePath:instancePath+"/when/latest",schemaPath:"#/properties/when/properties/latest/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate28.errors = vErrors;
return false;
}
else {
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs23 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/when",schemaPath:"#/properties/when/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs29 = errors;
if(typeof data.place !== "string"){
validate28.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.participants !== undefined){
let data9 = data.participants;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data9)){
var valid5 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
const _errs33 = errors;
if(errors === _errs33){
if(typeof data10 === "string"){
if(!pattern6.test(data10)){
validate28.errors = [{instancePath:instancePath+"/participants/" + i0,schemaPath:"#/properties/participants/items/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate28.errors = [{instancePath:instancePath+"/participants/" + i0,schemaPath:"#/properties/participants/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs33 === errors;
if(!valid5){
break;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/participants",schemaPath:"#/properties/participants/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notes !== undefined){
const _errs35 = errors;
if(typeof data.notes !== "string"){
validate28.errors = [{instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":{"id":true,"deleted":true,"name":true,"when":true,"place":true,"participants":true,"notes":true},"dynamicProps":false,"dynamicItems":false};

export const validateTag = validate29;
const schema40 = {"type":"object","required":["id","name"],"properties":{"id":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"deleted":{"type":"boolean","description":"A tombstone: the record was deleted. Left out when false."},"name":{"type":"string"},"path":{"type":"array","items":{"type":"string"}},"description":{"type":"string"},"colour":{"type":"integer","minimum":0,"maximum":9007199254740991}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.id === undefined) && (missing0 = "id")) || ((data.name === undefined) && (missing0 = "name"))){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate29.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleted !== undefined){
const _errs3 = errors;
if(typeof data.deleted !== "boolean"){
validate29.errors = [{instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(typeof data.name !== "string"){
validate29.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data3 = data.path;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(typeof data3[i0] !== "string"){
validate29.errors = [{instancePath:instancePath+"/path/" + i0,schemaPath:"#/properties/path/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
const _errs11 = errors;
if(typeof data.description !== "string"){
validate29.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.colour !== undefined){
let data6 = data.colour;
const _errs13 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate29.errors = [{instancePath:instancePath+"/colour",schemaPath:"#/properties/colour/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate29.errors = [{instancePath:instancePath+"/colour",schemaPath:"#/properties/colour/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate29.errors = [{instancePath:instancePath+"/colour",schemaPath:"#/properties/colour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":{"id":true,"deleted":true,"name":true,"path":true,"description":true,"colour":true},"dynamicProps":false,"dynamicItems":false};

export const validateAnnotator = validate30;
const schema41 = {"type":"object","required":["id","name"],"properties":{"id":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"deleted":{"type":"boolean","description":"A tombstone: the record was deleted. Left out when false."},"name":{"type":"string"},"colour":{"type":"integer","minimum":0,"maximum":9007199254740991}}};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.id === undefined) && (missing0 = "id")) || ((data.name === undefined) && (missing0 = "name"))){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate30.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleted !== undefined){
const _errs3 = errors;
if(typeof data.deleted !== "boolean"){
validate30.errors = [{instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(typeof data.name !== "string"){
validate30.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.colour !== undefined){
let data3 = data.colour;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate30.errors = [{instancePath:instancePath+"/colour",schemaPath:"#/properties/colour/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate30.errors = [{instancePath:instancePath+"/colour",schemaPath:"#/properties/colour/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate30.errors = [{instancePath:instancePath+"/colour",schemaPath:"#/properties/colour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":{"id":true,"deleted":true,"name":true,"colour":true},"dynamicProps":false,"dynamicItems":false};

export const validateIdentity = validate31;
const schema42 = {"type":"object","required":["id","a","b","verdict"],"properties":{"id":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"deleted":{"type":"boolean","description":"A tombstone: the record was deleted. Left out when false."},"a":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"b":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"verdict":{"enum":["same","different"]}}};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.id === undefined) && (missing0 = "id")) || ((data.a === undefined) && (missing0 = "a"))) || ((data.b === undefined) && (missing0 = "b"))) || ((data.verdict === undefined) && (missing0 = "verdict"))){
validate31.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate31.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleted !== undefined){
const _errs3 = errors;
if(typeof data.deleted !== "boolean"){
validate31.errors = [{instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.a !== undefined){
let data2 = data.a;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
validate31.errors = [{instancePath:instancePath+"/a",schemaPath:"#/properties/a/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/a",schemaPath:"#/properties/a/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.b !== undefined){
let data3 = data.b;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
validate31.errors = [{instancePath:instancePath+"/b",schemaPath:"#/properties/b/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/b",schemaPath:"#/properties/b/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data4 = data.verdict;
const _errs9 = errors;
if(!((data4 === "same") || (data4 === "different"))){
validate31.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema42.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":{"id":true,"deleted":true,"a":true,"b":true,"verdict":true},"dynamicProps":false,"dynamicItems":false};

export const validateDecision = validate32;
const schema43 = {"type":"object","required":["id","items","verdict","by","seenHash"],"properties":{"id":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"deleted":{"type":"boolean","description":"A tombstone: the record was deleted. Left out when false."},"items":{"type":"array","items":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"minItems":1,"description":"The quotes it is on."},"verdict":{"enum":["accept","reject","edit","none"],"description":"Whether a quote stands (\"accept\", \"edit\": the one of \"result\") or none does."},"result":{"anyOf":[{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},{"type":"null"}]},"reason":{"type":"string"},"by":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"},"seenHash":{"type":"string","description":"SHA-256 of what was seen."}}};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.items === undefined) && (missing0 = "items"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.by === undefined) && (missing0 = "by"))) || ((data.seenHash === undefined) && (missing0 = "seenHash"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate32.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleted !== undefined){
const _errs3 = errors;
if(typeof data.deleted !== "boolean"){
validate32.errors = [{instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.items !== undefined){
let data2 = data.items;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
if(data2.length < 1){
validate32.errors = [{instancePath:instancePath+"/items",schemaPath:"#/properties/items/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
validate32.errors = [{instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data4 = data.verdict;
const _errs9 = errors;
if(!((((data4 === "accept") || (data4 === "reject")) || (data4 === "edit")) || (data4 === "none"))){
validate32.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema43.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.result !== undefined){
let data5 = data.result;
const _errs10 = errors;
const _errs11 = errors;
let valid2 = false;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err0 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs12 === errors;
valid2 = valid2 || _valid0;
const _errs14 = errors;
if(data5 !== null){
const err2 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err3 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate32.errors = vErrors;
return false;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs16 = errors;
if(typeof data.reason !== "string"){
validate32.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined){
let data7 = data.by;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data7 === "string"){
if(!pattern22.test(data7)){
validate32.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"+"\""}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seenHash !== undefined){
const _errs20 = errors;
if(typeof data.seenHash !== "string"){
validate32.errors = [{instancePath:instancePath+"/seenHash",schemaPath:"#/properties/seenHash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":{"id":true,"deleted":true,"items":true,"verdict":true,"result":true,"reason":true,"by":true,"seenHash":true},"dynamicProps":false,"dynamicItems":false};

export const validateRejection = validate33;
const schema44 = {"type":"object","required":["id","textHash","span"],"properties":{"id":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"deleted":{"type":"boolean","description":"A tombstone: the record was deleted. Left out when false."},"textHash":{"type":"string","pattern":"^[0-9a-f]{64}$"},"span":{"type":"object","required":["start","end"],"properties":{"start":{"type":"integer","minimum":0,"maximum":9007199254740991},"end":{"type":"integer","minimum":0,"maximum":9007199254740991}}}},"description":"Words of a text that are not to be suggested again. Who rejects the same writes the same record: the id is a UUID of version 8 of 60 bits of the hash and 31 bits each of start and end."};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.id === undefined) && (missing0 = "id")) || ((data.textHash === undefined) && (missing0 = "textHash"))) || ((data.span === undefined) && (missing0 = "span"))){
validate33.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate33.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleted !== undefined){
const _errs3 = errors;
if(typeof data.deleted !== "boolean"){
validate33.errors = [{instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.textHash !== undefined){
let data2 = data.textHash;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern11.test(data2)){
validate33.errors = [{instancePath:instancePath+"/textHash",schemaPath:"#/properties/textHash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/textHash",schemaPath:"#/properties/textHash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.span !== undefined){
let data3 = data.span;
const _errs7 = errors;
if(errors === _errs7){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.start === undefined) && (missing1 = "start")) || ((data3.end === undefined) && (missing1 = "end"))){
validate33.errors = [{instancePath:instancePath+"/span",schemaPath:"#/properties/span/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.start !== undefined){
let data4 = data3.start;
const _errs9 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate33.errors = [{instancePath:instancePath+"/span/start",schemaPath:"#/properties/span/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate33.errors = [{instancePath:instancePath+"/span/start",schemaPath:"#/properties/span/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate33.errors = [{instancePath:instancePath+"/span/start",schemaPath:"#/properties/span/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.end !== undefined){
let data5 = data3.end;
const _errs11 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate33.errors = [{instancePath:instancePath+"/span/end",schemaPath:"#/properties/span/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
validate33.errors = [{instancePath:instancePath+"/span/end",schemaPath:"#/properties/span/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate33.errors = [{instancePath:instancePath+"/span/end",schemaPath:"#/properties/span/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/span",schemaPath:"#/properties/span/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":{"id":true,"deleted":true,"textHash":true,"span":true},"dynamicProps":false,"dynamicItems":false};

export const validateFinished = validate34;
const schema45 = {"type":"object","required":["id","textHash","annotator"],"properties":{"id":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"deleted":{"type":"boolean","description":"A tombstone: the record was deleted. Left out when false."},"textHash":{"type":"string","pattern":"^[0-9a-f]{64}$"},"annotator":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"}},"description":"That an annotator is finished with a text. The id is derived from both."};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.id === undefined) && (missing0 = "id")) || ((data.textHash === undefined) && (missing0 = "textHash"))) || ((data.annotator === undefined) && (missing0 = "annotator"))){
validate34.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate34.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleted !== undefined){
const _errs3 = errors;
if(typeof data.deleted !== "boolean"){
validate34.errors = [{instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.textHash !== undefined){
let data2 = data.textHash;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern11.test(data2)){
validate34.errors = [{instancePath:instancePath+"/textHash",schemaPath:"#/properties/textHash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/textHash",schemaPath:"#/properties/textHash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotator !== undefined){
let data3 = data.annotator;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(!pattern22.test(data3)){
validate34.errors = [{instancePath:instancePath+"/annotator",schemaPath:"#/properties/annotator/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"+"\""}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/annotator",schemaPath:"#/properties/annotator/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":{"id":true,"deleted":true,"textHash":true,"annotator":true},"dynamicProps":false,"dynamicItems":false};

export const validatePolicy = validate35;
const schema46 = {"type":"object","required":["id","blind"],"properties":{"id":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"deleted":{"type":"boolean","description":"A tombstone: the record was deleted. Left out when false."},"blind":{"type":"boolean"}},"description":"What the team has agreed on, with the same id in every project. blind: the quotes of others are hidden in articles that one is not finished with. A program that shows quotes must keep to it."};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.id === undefined) && (missing0 = "id")) || ((data.blind === undefined) && (missing0 = "blind"))){
validate35.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate35.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate35.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleted !== undefined){
const _errs3 = errors;
if(typeof data.deleted !== "boolean"){
validate35.errors = [{instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.blind !== undefined){
const _errs5 = errors;
if(typeof data.blind !== "boolean"){
validate35.errors = [{instancePath:instancePath+"/blind",schemaPath:"#/properties/blind/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate35.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":{"id":true,"deleted":true,"blind":true},"dynamicProps":false,"dynamicItems":false};

export const validateMarkup = validate36;
const schema47 = {"type":"object","required":["id","textHash","reader"],"properties":{"id":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"deleted":{"type":"boolean","description":"A tombstone: the record was deleted. Left out when false."},"textHash":{"type":"string","pattern":"^[0-9a-f]{64}$"},"reader":{"type":"string","description":"The reader and its version, such as html@1."},"marks":{"type":"array","items":{"type":"object","required":["type","start","end","value"],"properties":{"type":{"type":"string","description":"heading, page, time, speaker, list, table, footnote, emphasis, link, joined-hyphen, left-out, or another."},"start":{"type":"integer","minimum":0,"maximum":9007199254740991},"end":{"type":"integer","minimum":0,"maximum":9007199254740991},"value":{"type":"string"}}},"description":"Stretches of the text, or places where start is end, in UTF-16 offsets, end exclusive."},"found":{"type":"array","items":{"type":"object","required":["detail","value","place","stated"],"properties":{"detail":{"type":"string","description":"The name of the detail, such as title."},"value":{"type":"string"},"place":{"type":"string","description":"Where in the file it stood, such as json-ld."},"stated":{"type":"boolean","description":"Whether the file says so; else the reader guesses it."}}}},"losses":{"type":"array","items":{"type":"object","required":["what","count"],"properties":{"what":{"type":"string","description":"What does not stand in the text as it stood in the file."},"count":{"type":"integer","minimum":0}}}}},"description":"What a reader of files found beside a text. The id is derived from the hash of the text and the reader."};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.id === undefined) && (missing0 = "id")) || ((data.textHash === undefined) && (missing0 = "textHash"))) || ((data.reader === undefined) && (missing0 = "reader"))){
validate36.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate36.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deleted !== undefined){
const _errs3 = errors;
if(typeof data.deleted !== "boolean"){
validate36.errors = [{instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.textHash !== undefined){
let data2 = data.textHash;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern11.test(data2)){
validate36.errors = [{instancePath:instancePath+"/textHash",schemaPath:"#/properties/textHash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/textHash",schemaPath:"#/properties/textHash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reader !== undefined){
const _errs7 = errors;
if(typeof data.reader !== "string"){
validate36.errors = [{instancePath:instancePath+"/reader",schemaPath:"#/properties/reader/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.marks !== undefined){
let data4 = data.marks;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data4)){
var valid1 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs11 = errors;
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((((data5.type === undefined) && (missing1 = "type")) || ((data5.start === undefined) && (missing1 = "start"))) || ((data5.end === undefined) && (missing1 = "end"))) || ((data5.value === undefined) && (missing1 = "value"))){
validate36.errors = [{instancePath:instancePath+"/marks/" + i0,schemaPath:"#/properties/marks/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data5.type !== undefined){
const _errs13 = errors;
if(typeof data5.type !== "string"){
validate36.errors = [{instancePath:instancePath+"/marks/" + i0+"/type",schemaPath:"#/properties/marks/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.start !== undefined){
let data7 = data5.start;
const _errs15 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate36.errors = [{instancePath:instancePath+"/marks/" + i0+"/start",schemaPath:"#/properties/marks/items/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
validate36.errors = [{instancePath:instancePath+"/marks/" + i0+"/start",schemaPath:"#/properties/marks/items/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate36.errors = [{instancePath:instancePath+"/marks/" + i0+"/start",schemaPath:"#/properties/marks/items/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.end !== undefined){
let data8 = data5.end;
const _errs17 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate36.errors = [{instancePath:instancePath+"/marks/" + i0+"/end",schemaPath:"#/properties/marks/items/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs17){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
validate36.errors = [{instancePath:instancePath+"/marks/" + i0+"/end",schemaPath:"#/properties/marks/items/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate36.errors = [{instancePath:instancePath+"/marks/" + i0+"/end",schemaPath:"#/properties/marks/items/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.value !== undefined){
const _errs19 = errors;
if(typeof data5.value !== "string"){
validate36.errors = [{instancePath:instancePath+"/marks/" + i0+"/value",schemaPath:"#/properties/marks/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/marks/" + i0,schemaPath:"#/properties/marks/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs11 === errors;
if(!valid1){
break;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/marks",schemaPath:"#/properties/marks/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.found !== undefined){
let data10 = data.found;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data10)){
var valid3 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
const _errs23 = errors;
if(errors === _errs23){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if(((((data11.detail === undefined) && (missing2 = "detail")) || ((data11.value === undefined) && (missing2 = "value"))) || ((data11.place === undefined) && (missing2 = "place"))) || ((data11.stated === undefined) && (missing2 = "stated"))){
validate36.errors = [{instancePath:instancePath+"/found/" + i1,schemaPath:"#/properties/found/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data11.detail !== undefined){
const _errs25 = errors;
if(typeof data11.detail !== "string"){
validate36.errors = [{instancePath:instancePath+"/found/" + i1+"/detail",schemaPath:"#/properties/found/items/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.value !== undefined){
const _errs27 = errors;
if(typeof data11.value !== "string"){
validate36.errors = [{instancePath:instancePath+"/found/" + i1+"/value",schemaPath:"#/properties/found/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.place !== undefined){
const _errs29 = errors;
if(typeof data11.place !== "string"){
validate36.errors = [{instancePath:instancePath+"/found/" + i1+"/place",schemaPath:"#/properties/found/items/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs29 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.stated !== undefined){
const _errs31 = errors;
if(typeof data11.stated !== "boolean"){
validate36.errors = [{instancePath:instancePath+"/found/" + i1+"/stated",schemaPath:"#/properties/found/items/properties/stated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs31 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/found/" + i1,schemaPath:"#/properties/found/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs23 === errors;
if(!valid3){
break;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/found",schemaPath:"#/properties/found/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.losses !== undefined){
let data16 = data.losses;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data16)){
var valid5 = true;
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
let data17 = data16[i2];
const _errs35 = errors;
if(errors === _errs35){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing3;
if(((data17.what === undefined) && (missing3 = "what")) || ((data17.count === undefined) && (missing3 = "count"))){
validate36.errors = [{instancePath:instancePath+"/losses/" + i2,schemaPath:"#/properties/losses/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data17.what !== undefined){
const _errs37 = errors;
if(typeof data17.what !== "string"){
validate36.errors = [{instancePath:instancePath+"/losses/" + i2+"/what",schemaPath:"#/properties/losses/items/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs37 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.count !== undefined){
let data19 = data17.count;
const _errs39 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate36.errors = [{instancePath:instancePath+"/losses/" + i2+"/count",schemaPath:"#/properties/losses/items/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs39){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
validate36.errors = [{instancePath:instancePath+"/losses/" + i2+"/count",schemaPath:"#/properties/losses/items/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs39 === errors;
}
else {
var valid6 = true;
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/losses/" + i2,schemaPath:"#/properties/losses/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs35 === errors;
if(!valid5){
break;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/losses",schemaPath:"#/properties/losses/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":{"id":true,"deleted":true,"textHash":true,"reader":true,"marks":true,"found":true,"losses":true},"dynamicProps":false,"dynamicItems":false};

export const validateText = validate37;
const schema48 = {"type":"object","required":["hash","text"],"properties":{"hash":{"type":"string","pattern":"^[0-9a-f]{64}$"},"text":{"type":"string"}},"description":"A text, once per hash: lower-case hexadecimal SHA-256 of it as UTF-8. As it was normalised when it was read from the file that the article names as its original: decoded, byte order mark removed, CR LF and CR written as LF, NUL and lone surrogates as U+FFFD. All offsets count in this text."};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.hash === undefined) && (missing0 = "hash")) || ((data.text === undefined) && (missing0 = "text"))){
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.hash !== undefined){
let data0 = data.hash;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern11.test(data0)){
validate37.errors = [{instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate37.errors = [{instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs3 = errors;
if(typeof data.text !== "string"){
validate37.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":{"hash":true,"text":true},"dynamicProps":false,"dynamicItems":false};

export const validateRevision = validate38;
const schema50 = {"type":"object","required":["seen","fields"],"properties":{"seen":{"type":"object","propertyNames":{"pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},"additionalProperties":{"type":"integer","minimum":1,"maximum":9007199254740991},"description":"Highest number of a write seen, by session."},"fields":{"type":"object","additionalProperties":{"type":"array","items":{"type":"array","prefixItems":[{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},{"type":"integer","minimum":1,"maximum":9007199254740991},{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$","description":"ISO 8601 instant in UTC with milliseconds. For showing; it decides nothing. 1970-01-01T00:00:00.000Z says that it is not known."},{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"}],"minItems":4,"items":false,"description":"[session, number of the write in it, time, annotator]."},"minItems":1},"description":"The stamp of each field; \"*\" stamps all that are not named. Several stamps: written concurrently."}},"description":"What merging needs to know of a record."};
const pattern47 = new RegExp("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$", "u");

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.seen === undefined) && (missing0 = "seen")) || ((data.fields === undefined) && (missing0 = "fields"))){
validate38.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.seen !== undefined){
let data0 = data.seen;
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
const _errs3 = errors;
if(typeof key0 === "string"){
if(!pattern6.test(key0)){
const err0 = {instancePath:instancePath+"/seen",schemaPath:"#/properties/seen/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\"",propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
const err1 = {instancePath:instancePath+"/seen",schemaPath:"#/properties/seen/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate38.errors = vErrors;
return false;
break;
}
}
if(valid1){
for(const key1 in data0){
let data1 = data0[key1];
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate38.errors = [{instancePath:instancePath+"/seen/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/seen/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate38.errors = [{instancePath:instancePath+"/seen/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/seen/additionalProperties/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate38.errors = [{instancePath:instancePath+"/seen/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/seen/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid2 = _errs5 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/seen",schemaPath:"#/properties/seen/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fields !== undefined){
let data2 = data.fields;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key2 in data2){
let data3 = data2[key2];
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data3)){
if(data3.length < 1){
validate38.errors = [{instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/fields/additionalProperties/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid4 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data4)){
if(data4.length < 4){
validate38.errors = [{instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/fields/additionalProperties/items/minItems",keyword:"minItems",params:{limit: 4},message:"must NOT have fewer than 4 items"}];
return false;
}
else {
const len1 = data4.length;
if(len1 > 0){
let data5 = data4[0];
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
validate38.errors = [{instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0+"/0",schemaPath:"#/properties/fields/additionalProperties/items/prefixItems/0/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate38.errors = [{instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0+"/0",schemaPath:"#/properties/fields/additionalProperties/items/prefixItems/0/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs14 === errors;
}
if(valid5){
if(len1 > 1){
let data6 = data4[1];
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate38.errors = [{instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0+"/1",schemaPath:"#/properties/fields/additionalProperties/items/prefixItems/1/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate38.errors = [{instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0+"/1",schemaPath:"#/properties/fields/additionalProperties/items/prefixItems/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate38.errors = [{instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0+"/1",schemaPath:"#/properties/fields/additionalProperties/items/prefixItems/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid5 = _errs16 === errors;
}
if(valid5){
if(len1 > 2){
let data7 = data4[2];
const _errs18 = errors;
if(errors === _errs18){
if(typeof data7 === "string"){
if(!pattern47.test(data7)){
validate38.errors = [{instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0+"/2",schemaPath:"#/properties/fields/additionalProperties/items/prefixItems/2/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"+"\""}];
return false;
}
}
else {
validate38.errors = [{instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0+"/2",schemaPath:"#/properties/fields/additionalProperties/items/prefixItems/2/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs18 === errors;
}
if(valid5){
if(len1 > 3){
let data8 = data4[3];
const _errs20 = errors;
if(errors === _errs20){
if(typeof data8 === "string"){
if(!pattern22.test(data8)){
validate38.errors = [{instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0+"/3",schemaPath:"#/properties/fields/additionalProperties/items/prefixItems/3/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"+"\""}];
return false;
}
}
else {
validate38.errors = [{instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0+"/3",schemaPath:"#/properties/fields/additionalProperties/items/prefixItems/3/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs20 === errors;
}
if(valid5){
const len2 = data4.length;
if(!(len2 <= 4)){
validate38.errors = [{instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/fields/additionalProperties/items/items",keyword:"items",params:{limit: 4},message:"must NOT have more than 4 items"}];
return false;
}
}
}
}
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/fields/additionalProperties/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid4 = _errs12 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/fields/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":{"seen":true,"fields":true},"dynamicProps":false,"dynamicItems":false};

export const validateConflict = validate39;
const schema49 = {"type":"object","required":["record","field","values"],"properties":{"record":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"field":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"},"values":{"type":"array","items":{"type":"object","required":["value","by","at"],"properties":{"value":{},"by":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"},"at":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$","description":"ISO 8601 instant in UTC with milliseconds. For showing; it decides nothing. 1970-01-01T00:00:00.000Z says that it is not known."}}},"minItems":2}},"description":"A field with more than one value, in the order of its stamps in revisions. The record shows the newest, or that it was not deleted."};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.record === undefined) && (missing0 = "record")) || ((data.field === undefined) && (missing0 = "field"))) || ((data.values === undefined) && (missing0 = "values"))){
validate39.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.record !== undefined){
let data0 = data.record;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate39.errors = [{instancePath:instancePath+"/record",schemaPath:"#/properties/record/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/record",schemaPath:"#/properties/record/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.field !== undefined){
let data1 = data.field;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(!pattern22.test(data1)){
validate39.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"+"\""}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.values !== undefined){
let data2 = data.values;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
if(data2.length < 2){
validate39.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs7 = errors;
if(errors === _errs7){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((((data3.value === undefined) && (missing1 = "value")) || ((data3.by === undefined) && (missing1 = "by"))) || ((data3.at === undefined) && (missing1 = "at"))){
validate39.errors = [{instancePath:instancePath+"/values/" + i0,schemaPath:"#/properties/values/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.by !== undefined){
let data4 = data3.by;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern22.test(data4)){
validate39.errors = [{instancePath:instancePath+"/values/" + i0+"/by",schemaPath:"#/properties/values/items/properties/by/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)"+"\""}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/values/" + i0+"/by",schemaPath:"#/properties/values/items/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.at !== undefined){
let data5 = data3.at;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(!pattern47.test(data5)){
validate39.errors = [{instancePath:instancePath+"/values/" + i0+"/at",schemaPath:"#/properties/values/items/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"+"\""}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/values/" + i0+"/at",schemaPath:"#/properties/values/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/values/" + i0,schemaPath:"#/properties/values/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate39.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":{"record":true,"field":true,"values":true},"dynamicProps":false,"dynamicItems":false};

export const validateQuarantined = validate40;
const schema51 = {"type":"object","required":["section","reason","place","record"],"properties":{"section":{"type":"string","description":"The section it stood in."},"reason":{"type":"string"},"detail":{"type":"string"},"place":{"type":"string","description":"JSON pointer into the file that brought it."},"record":{},"revision":{},"conflicts":{"type":"array","items":{}}},"description":"A record that could not be used, kept as it came."};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.section === undefined) && (missing0 = "section")) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.place === undefined) && (missing0 = "place"))) || ((data.record === undefined) && (missing0 = "record"))){
validate40.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.section !== undefined){
const _errs1 = errors;
if(typeof data.section !== "string"){
validate40.errors = [{instancePath:instancePath+"/section",schemaPath:"#/properties/section/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs3 = errors;
if(typeof data.reason !== "string"){
validate40.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined){
const _errs5 = errors;
if(typeof data.detail !== "string"){
validate40.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs7 = errors;
if(typeof data.place !== "string"){
validate40.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.conflicts !== undefined){
const _errs9 = errors;
if(errors === _errs9){
if(!(Array.isArray(data.conflicts))){
validate40.errors = [{instancePath:instancePath+"/conflicts",schemaPath:"#/properties/conflicts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":{"section":true,"reason":true,"detail":true,"place":true,"record":true,"revision":true,"conflicts":true},"dynamicProps":false,"dynamicItems":false};

export const validateMisplaced = validate41;
const schema52 = {"type":"object","required":["quote","field","place"],"properties":{"quote":{"type":"string","pattern":"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$","description":"An id: no blanks, at most 200 characters, no name that every object has."},"field":{"enum":["anchor","cue","mention"]},"place":{"enum":["found-again","ambiguous","not-found"]},"start":{"type":"integer","minimum":0,"maximum":9007199254740991},"end":{"type":"integer","minimum":0,"maximum":9007199254740991}},"description":"A quote, or the words that attribute it, whose words are not those at its offsets: nobody may take it for what the source says. start and end where they stand in one place only."};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.quote === undefined) && (missing0 = "quote")) || ((data.field === undefined) && (missing0 = "field"))) || ((data.place === undefined) && (missing0 = "place"))){
validate41.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.quote !== undefined){
let data0 = data.quote;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
validate41.errors = [{instancePath:instancePath+"/quote",schemaPath:"#/properties/quote/pattern",keyword:"pattern",params:{pattern: "^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"},message:"must match pattern \""+"^(?!(?:__proto__|constructor|prototype|__defineGetter__|__defineSetter__|__lookupGetter__|__lookupSetter__|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[^\\s\\ud800-\\udfff]{1,200}$"+"\""}];
return false;
}
}
else {
validate41.errors = [{instancePath:instancePath+"/quote",schemaPath:"#/properties/quote/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.field !== undefined){
let data1 = data.field;
const _errs3 = errors;
if(!(((data1 === "anchor") || (data1 === "cue")) || (data1 === "mention"))){
validate41.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/enum",keyword:"enum",params:{allowedValues: schema52.properties.field.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
let data2 = data.place;
const _errs4 = errors;
if(!(((data2 === "found-again") || (data2 === "ambiguous")) || (data2 === "not-found"))){
validate41.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/enum",keyword:"enum",params:{allowedValues: schema52.properties.place.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.start !== undefined){
let data3 = data.start;
const _errs5 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate41.errors = [{instancePath:instancePath+"/start",schemaPath:"#/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate41.errors = [{instancePath:instancePath+"/start",schemaPath:"#/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate41.errors = [{instancePath:instancePath+"/start",schemaPath:"#/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.end !== undefined){
let data4 = data.end;
const _errs7 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate41.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate41.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate41.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate41.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":{"quote":true,"field":true,"place":true,"start":true,"end":true},"dynamicProps":false,"dynamicItems":false};

export const RECORD_VALIDATORS = {
  document: validateDocument,
  quote: validateQuote,
  speaker: validateSpeaker,
  event: validateEvent,
  tag: validateTag,
  annotator: validateAnnotator,
  identity: validateIdentity,
  decision: validateDecision,
  rejection: validateRejection,
  finished: validateFinished,
  policy: validatePolicy,
  markup: validateMarkup,
};
